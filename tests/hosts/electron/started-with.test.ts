import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handedOver, startedWith } from '../../../src-main/hosts/electron/started-with.ts';

const folder = resolve('/texts');
const here = (name: string): string => resolve(folder, name);

describe('the command line of a start', () => {
  it.each<[string, string[], boolean, { files: string[]; workspace?: string }]>([
    ['nothing', ['clauseline'], true, { files: [] }],
    ['the own folder from source', ['electron', '/app'], false, { files: [] }],
    ['files', ['clauseline', 'a.md', '/b.txt'], true, { files: [here('a.md'), resolve('/b.txt')] }],
    ['files from source', ['electron', '/app', 'a.md'], false, { files: [here('a.md')] }],
    [
      'a workspace with “=”',
      ['electron', '/app', '--workspace=w.clauseline', 'a.md'],
      false,
      { files: [here('a.md')], workspace: here('w.clauseline') },
    ],
    [
      'a workspace in two parts',
      ['clauseline', '--workspace', 'w.clauseline', 'a.md'],
      true,
      { files: [here('a.md')], workspace: here('w.clauseline') },
    ],
    [
      'a workspace without a name',
      ['clauseline', 'a.md', '--workspace'],
      true,
      { files: [here('a.md')] },
    ],
    ['an empty workspace', ['clauseline', '--workspace='], true, { files: [] }],
    [
      'switches of the system',
      ['clauseline', '--original-process-start-time=1', '-psn_0_12', 'a.md', '--no-sandbox'],
      true,
      { files: [here('a.md')] },
    ],
    [
      'a name that looks like a switch',
      ['clauseline', '--', '-a.md'],
      true,
      { files: [here('-a.md')] },
    ],
    [
      'a switch before the own folder',
      ['electron', '--inspect=0', '/app', 'a.md'],
      false,
      { files: [here('a.md')] },
    ],
  ])('gives what was named: %s', (_title, commandLine, packaged, expected) => {
    expect(startedWith(commandLine, packaged, folder)).toEqual(expected);
  });
});

describe('what a second start hands over', () => {
  it('is what the start was given', () => {
    const start = startedWith(['clauseline', 'a.md', '--workspace=w.clauseline'], true, folder);
    expect(handedOver(structuredClone(start))).toEqual(start);
  });

  it.each<[unknown]>([[null], [undefined], ['a.md'], [7], [{}], [{ files: 'a.md' }], [[]]])(
    'is nothing when it is %j',
    (value) => {
      expect(handedOver(value)).toEqual({ files: [] });
    },
  );

  it('keeps only names', () => {
    expect(handedOver({ files: ['/a', 1, null, { x: 1 }], workspace: 3 })).toEqual({
      files: ['/a'],
    });
  });
});
