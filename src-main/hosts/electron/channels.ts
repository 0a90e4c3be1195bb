/** Names of the two channels between the window and the main process; there are no others. */
export const channels = { call: 'clauseline:call', event: 'clauseline:event' } as const;
