import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packWording } from '../../../src-main/engine/shared-language/wording/packed-wording.ts';
import { indexWording } from '../../../src-main/engine/shared-language/wording/wording-index.ts';
import { readSegment, writeSegment } from '../../../src-main/service/folder-index/segment-file.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();
const packed = packWording(
  indexWording([
    documentForTests('a', ['Lamps shine over the harbour.', 'Été und Straße: 港口。']),
  ]),
);

function written(name: string): string {
  const path = join(folder, name);
  writeSegment(path, packed);
  return path;
}

it('a segment is read as it was written, words of any script and an empty one too', () => {
  expect(readSegment(written('whole'))).toEqual(packed);
  const empty = packWording(indexWording([]));
  writeSegment(join(folder, 'empty'), empty);
  expect(readSegment(join(folder, 'empty'))).toEqual(empty);
});

it('a file that is missing, cut short, longer, or another is no segment', () => {
  expect(readSegment(join(folder, 'nothing'))).toBeUndefined();
  const size = statSync(written('cut')).size;
  for (const length of [0, 3, 40, 100, size - 4, size - 1]) {
    const path = written('cut');
    truncateSync(path, length);
    expect(readSegment(path), String(length)).toBeUndefined();
  }
  writeFileSync(
    join(folder, 'longer'),
    Buffer.concat([readFileSync(written('cut')), Buffer.alloc(4)]),
  );
  expect(readSegment(join(folder, 'longer'))).toBeUndefined();
  writeFileSync(join(folder, 'other'), Buffer.alloc(1000, 7));
  expect(readSegment(join(folder, 'other'))).toBeUndefined();
});

it('a change in its head or its names is seen', () => {
  for (const at of [0, 5, 30, 50, 90]) {
    const path = written('changed');
    const bytes = readFileSync(path);
    bytes[at]! ^= 1;
    writeFileSync(path, bytes);
    expect(readSegment(path), String(at)).toBeUndefined();
  }
});
