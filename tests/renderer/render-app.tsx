import './jsdom-additions.ts';
import { render, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createClauselineStore } from '../../src-renderer/state/store.ts';
import { StoreProvider } from '../../src-renderer/state/StoreContext.tsx';
import { fakeConnection, type FakeService } from './fake-connection.ts';

/** Renders something of the window over a fake service, started and settled. */
export async function renderWith(element: ReactNode, service: FakeService = {}) {
  const connection = fakeConnection(service);
  const store = createClauselineStore(connection);
  await store.getState().start();
  // The analysis starts by itself; it is done once its answer has been taken over.
  await waitFor(() => {
    if (store.getState().jobs.length > 0) throw new Error('still at work');
  });
  const screen = render(<StoreProvider store={store}>{element}</StoreProvider>);
  return { ...screen, store, connection };
}
