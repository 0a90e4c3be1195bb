import { done, failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';

/** Longest address that is opened; longer ones serve to hide where they lead. */
const LONGEST_ADDRESS = 2_048;

/**
 * Whether an address may be opened in the user's browser: https, a real host name, no account
 * data, no signs that could make it read differently from what it does. Answers with the address
 * in its normal form.
 */
export function checkLink(address: string): Result<string> {
  const refused = failed<string>(
    'bad-request',
    'Only official https addresses are opened, and this is not one.',
  );
  if (address.length > LONGEST_ADDRESS || /[\p{Cc}\p{Cf}\s\\]/u.test(address)) return refused;
  if (!/^https:\/\//iu.test(address) || !URL.canParse(address)) return refused;
  const url = new URL(address);
  const plain = url.username === '' && url.password === '' && url.port === '';
  const named = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/u.test(url.hostname);
  return plain && named ? done(url.href) : refused;
}
