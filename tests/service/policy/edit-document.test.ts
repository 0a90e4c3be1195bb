import { afterEach, describe, expect, it } from 'vitest';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { openTestService, stateAfter } from '../../hosts/open-test-service.ts';

let service: PolicyService;

afterEach(() => {
  service.close();
});

describe('a date set by the user', () => {
  it('ends the doubt about it, and undo brings both back as they were', async () => {
    service = openTestService();
    const { api } = service;
    const text = '1. We decide to light the pier.';
    const { documents } = await stateAfter(api, api.addText({ name: 'Pier', text }));
    const [document] = documents;
    const id = document?.id ?? '';
    const dateWarnings = (warnings: readonly string[] = []) =>
      warnings.filter((warning) => warning.includes('date'));
    expect(dateWarnings(document?.warnings)).toHaveLength(1);
    const renamed = await stateAfter(
      api,
      api.editDocument({ id, changes: { title: 'Pier lights' } }),
    );
    expect(dateWarnings(renamed.documents[0]?.warnings)).toHaveLength(1);
    const dated = await stateAfter(api, api.editDocument({ id, changes: { date: '2012-03' } }));
    expect(dateWarnings(dated.documents[0]?.warnings)).toEqual([]);
    const back = await stateAfter(api, api.undo({}));
    expect(dateWarnings(back.documents[0]?.warnings)).toHaveLength(1);
  });
});
