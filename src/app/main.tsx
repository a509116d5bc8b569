import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startBrowserApp } from '../state/browserApp';
import { Guarded } from '../ui/Guarded';
import { App } from './App';
import { welcomeLink } from './firstVisit';
import './theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startBrowserApp(welcomeLink());
createRoot(root).render(
  <StrictMode>
    <Guarded name="Saddle Surfer">
      <App />
    </Guarded>
  </StrictMode>,
);
