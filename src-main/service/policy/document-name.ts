/** Longest name kept, in characters; longer ones only hide their ending. */
const LONGEST_NAME = 255;

/**
 * What a file or pasted text from outside is called here: the last part of a path, without
 * control and direction characters. It is shown and stored, never used as a path. "unnamed" when
 * nothing is left.
 */
export function documentName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return shorten([...clean]) || 'unnamed';
}

/** Cuts the middle, so that the ending, by which the format is guessed, stays. */
function shorten(signs: readonly string[]): string {
  if (signs.length <= LONGEST_NAME) return signs.join('');
  const ending = signs.slice(-20);
  return [...signs.slice(0, LONGEST_NAME - ending.length - 1), '…', ...ending].join('');
}
