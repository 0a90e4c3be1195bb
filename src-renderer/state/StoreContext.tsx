import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { ClauselineState } from './store-types.ts';

const StoreContext = createContext<StoreApi<ClauselineState> | null>(null);

/** Gives the store to everything below it. */
export function StoreProvider(props: {
  readonly store: StoreApi<ClauselineState>;
  readonly children: ReactNode;
}) {
  return <StoreContext value={props.store}>{props.children}</StoreContext>;
}

/** The store itself, for code that reads it once in an event handler. */
export function useClauselineStore(): StoreApi<ClauselineState> {
  const store = use(StoreContext);
  if (!store) throw new Error('no StoreProvider above this component');
  return store;
}

/** A value of the store; the component renders again when it changes (compared by identity). */
export function useClauseline<T>(selector: (state: ClauselineState) => T): T {
  return useStore(useClauselineStore(), selector);
}

/** All actions (and a snapshot of the values, not to be rendered). Never causes a render. */
export function useActions(): ClauselineState {
  return useClauselineStore().getState();
}
