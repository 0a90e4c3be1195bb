import { openWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import { addNote } from './sample-changes.ts';

/**
 * Writes numbered notes until it is killed, and says each number once the note is saved. It ends by
 * itself when its parent has gone, as a test run that is broken off kills nobody.
 */
const [, , path = '', first = '0'] = process.argv;
const result = openWorkspace(path);
if (!result.ok) throw new Error(result.problem.sentence);
const parent = process.ppid;
for (let number = Number(first); process.ppid === parent; number += 1) {
  const saved = result.value.store.apply(addNote(`n${number}`, 'x'.repeat(number % 5_000)));
  if (!saved.ok) throw new Error(saved.problem.sentence);
  process.stdout.write(`${number}\n`);
}
