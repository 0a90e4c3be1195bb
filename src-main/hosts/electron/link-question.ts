/** What is asked before an address is opened: the real host by itself, then the whole address. */
export function linkQuestion(address: string): {
  type: 'question';
  message: string;
  detail: string;
  buttons: string[];
  defaultId: number;
  cancelId: number;
} {
  return {
    type: 'question',
    message: `Open ${new URL(address).hostname} in your browser?`,
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
}
