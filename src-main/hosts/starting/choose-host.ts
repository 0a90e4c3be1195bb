/** What is known before Electron is looked for or tried. */
export interface StartFacts {
  /** Whether the user asked for the browser. */
  readonly browserAsked: boolean;
  readonly platform: NodeJS.Platform;
  /** Whether the process runs as the system's administrator (user id 0). */
  readonly asRoot: boolean;
  readonly hasDisplay: boolean;
}

/** Which way to go first; `reason` completes "Electron cannot be used: …". */
export type FirstChoice =
  { readonly host: 'electron' } | { readonly host: 'browser'; readonly reason: string | null };

/**
 * Chooses before anything is fetched. Electron's sandbox does not work for the administrator on
 * Linux; it is not turned off for that, the browser's own sandbox takes its place.
 */
export function chooseHost(facts: StartFacts): FirstChoice {
  if (facts.browserAsked) return { host: 'browser', reason: null };
  if (!facts.hasDisplay) return { host: 'browser', reason: 'this machine has no display' };
  if (facts.platform === 'linux' && facts.asRoot) {
    return { host: 'browser', reason: 'its sandbox does not run for the administrator (root)' };
  }
  return { host: 'electron' };
}
