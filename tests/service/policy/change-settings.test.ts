import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api, Settings } from '../../../src-main/contract/api.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { openTestService, stateAfter, withState, valueOf } from '../../hosts/open-test-service.ts';

const EARLIER = `# Harbour charter

Adopted by the Harbour Conference on 2 May 2011

1. Requests ports to send yearly accounts of wrecks to the Lantern Office;
2. Encourages harbour towns to publish the depth of their channels once a year.
`;
const LATER = `# Harbour review

Adopted by the Harbour Conference on 3 June 2015

1. Requests ports to send yearly accounts of wrecks to the Port Authority;
2. Encourages harbour towns to publish the depth of their channels once a year.
`;

let service: PolicyService;
let api: Api;

beforeEach(async () => {
  service = openTestService();
  api = service.api;
  valueOf(await api.addText({ name: 'charter', text: EARLIER }));
  valueOf(await api.addText({ name: 'review', text: LATER }));
});

afterEach(() => {
  service.close();
});

const change = async (changes: Partial<Settings>) => {
  const { settings } = valueOf(await api.workspace({}));
  return await stateAfter(api, api.changeSettings({ settings: { ...settings, ...changes } }));
};

/** How alike the two requests about wrecks are. */
const likeness = async (): Promise<number> => {
  const { lineages } = valueOf(await api.analyse({ job: 'a' }));
  return lineages.find(({ topic }) => topic.includes('wrecks'))?.steps[0]?.evidence.score ?? 0;
};

describe('renamed bodies', () => {
  it('are one body in the next findings, are undone by name, and are printed', async () => {
    expect(await likeness()).toBeLessThan(1);
    const aliases = [{ earlier: 'Lantern Office', later: 'Port Authority' }];
    expect((await change({ aliases })).undo).toBe('change renamed bodies');
    expect(await likeness()).toBe(1);
    const include = { notes: true, shared: false, differences: false, commitments: true };
    const choice = { format: 'markdown', documents: [], include, formulas: false } as const;
    const { bytes } = valueOf(await api.exportNotes({ job: 'e', choice }));
    expect(new TextDecoder().decode(bytes)).toContain(
      'as the user has set: “Lantern Office” is now “Port Authority”',
    );
    valueOf(await api.undo({}));
    expect(await likeness()).toBeLessThan(1);
  });
});

describe('themes', () => {
  it('are kept as the user edits them, and one change is one step back', async () => {
    const themeEdits = { own: [{ name: 'Lights', words: ['wreck'] }] };
    const changed = await change({ themeEdits });
    expect(changed.undo).toBe('change themes');
    expect(changed.settings.themeEdits).toEqual(themeEdits);
    const include = { notes: true, shared: false, differences: false, commitments: true };
    const choice = { format: 'json', documents: [], include, formulas: false } as const;
    const { bytes } = valueOf(await api.exportNotes({ job: 'e', choice }));
    const { themes, settings } = JSON.parse(new TextDecoder().decode(bytes)) as {
      themes: { name: string; lineages: string[] }[];
      settings: Settings;
    };
    expect(settings.themeEdits).toEqual(themeEdits);
    expect(themes[0]).toMatchObject({ name: 'Lights' });
    expect(themes[0]?.lineages).toHaveLength(1);
    expect((await stateAfter(api, api.undo({}))).settings.themeEdits).toEqual({});
  });

  it('change nothing of what was found', async () => {
    const before = valueOf(await api.analyse({ job: 'a' }));
    await change({ themeEdits: { removed: ['x'] }, theme: 'dark' });
    const after = valueOf(await api.analyse({ job: 'b' }));
    expect(after.lineages).toBe(before.lineages);
  });
});

describe('a verdict on one step', () => {
  it('follows the step when one of its documents is replaced', async () => {
    const { documents } = valueOf(await api.workspace({}));
    const [charter, review] = documents;
    const found = valueOf(await api.analyse({ job: 'a' }));
    const lineage = found.lineages.find(({ topic }) => topic.includes('publish'));
    const quotes = lineage!.steps[0]!.to.flatMap((id) => {
      const clause = found.commitments.find((one) => one.id === id);
      return clause ? [makeQuote(review!, clause.span)] : [];
    });
    const step = { from: charter!.id, to: review!.id };
    const note = {
      target: { kind: 'lineage', id: lineage!.id, step },
      quotes,
      text: '',
      tags: [],
      verdict: { decision: 'accepted', reason: 'read it' },
    } as const;
    valueOf(await api.saveNote({ note }));
    const newer = new TextEncoder().encode(LATER.replace('once a year', 'twice a year'));
    const replaced = await withState(
      api,
      api.replaceDocument({ id: review!.id, name: 'review.md', bytes: newer }),
    );
    const [kept] = replaced.state.notes;
    expect(kept?.target.step).toEqual({ from: charter!.id, to: replaced.document });
    const again = valueOf(await api.analyse({ job: 'b' }));
    expect(again.lineages.map(({ id }) => id)).toContain(kept?.target.id);
  });
});
