import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { beginPanel } from './begun-panel.ts';

// Asked for before anything is drawn: the answers come while React begins.
const begun = beginPanel();
createRoot(document.getElementById('app')!).render(<App begun={begun} />);
