import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tables } from '../panels/registry';
import { createBrowserApp } from '../state/browserApp';
import { AppProvider } from '../state/useStore';
import { Guarded } from '../ui/Guarded';
import { App } from './App';
import { welcomeLink } from './firstVisit';
import './theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const app = createBrowserApp(tables);
app.startInPage(welcomeLink(app.link));
createRoot(root).render(
  <StrictMode>
    <Guarded name="Saddle Surfer">
      <AppProvider value={app}>
        <App />
      </AppProvider>
    </Guarded>
  </StrictMode>,
);
