/** What is asked before an address is opened: the real host by itself, then the whole address. */
export interface LinkQuestion {
  readonly type: 'question';
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
  readonly defaultId: number;
  readonly cancelId: number;
  readonly noLink: boolean;
}

/** The question for an https address that was found to be a safe one. */
export function linkQuestion(address: string): LinkQuestion {
  return {
    type: 'question',
    message: `Open ${new URL(address).host} in your browser?`,
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
}
