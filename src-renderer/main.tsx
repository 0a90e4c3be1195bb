import { createRoot } from 'react-dom/client';
import { connect } from './api-client.ts';
import { App } from './App.tsx';
import { createClauselineStore } from './state/store.ts';
import { StoreProvider } from './state/StoreContext.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/marks.css';
import './styles/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const store = createClauselineStore(connect());
createRoot(root).render(
  <StoreProvider store={store}>
    <App />
  </StoreProvider>,
);
void store.getState().start();
