import { type TokenKind, TokenScanner } from './token-scanner.ts';

export type { TokenKind };

/**
 * Calls `emit` for every token between two places of a text, in reading order, as if nothing stood
 * around them; what a token is, see `endOfToken`.
 */
export function scanTokens(
  text: string,
  from: number,
  to: number,
  emit: (start: number, end: number, kind: TokenKind) => void,
): void {
  const scanner = new TokenScanner(text, from, to);
  while (scanner.next()) emit(scanner.start, scanner.end, scanner.kind);
}
