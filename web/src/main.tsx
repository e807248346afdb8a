import './theme/mantine';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { fetchFirstData } from './app/fetch-first-data';
import { reloadOnStaleChunk } from './app/reload-on-stale-chunk';
import { registerServiceWorker } from './service-worker/register';
import { startI18n } from './i18n';

reloadOnStaleChunk();
await Promise.all([fetchFirstData(), startI18n()]);
createRoot(document.getElementById('root')!).render(<App />);
registerServiceWorker();
