import { InvalidArgumentError } from 'commander';
import type { Settings } from '../../contract/api.ts';
import { defaultSettings } from '../../service/workspace/workspace-content.ts';

/** Options about shared language, as the user gives them. */
export interface FindingOptions {
  readonly formulas?: boolean;
  readonly shortestPhrase?: number;
  readonly changedWords?: number;
}

/** Settings of the engine for the given options. */
export function settingsOf(options: FindingOptions): Settings['shared'] {
  const usual = defaultSettings.shared;
  return {
    shortestPhrase: options.shortestPhrase ?? usual.shortestPhrase,
    changedWordsInTen: options.changedWords ?? usual.changedWordsInTen,
    showFormulas: options.formulas ?? false,
  };
}

/** Reads a whole number of an option and holds it between two bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/u.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}
