import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startBrowserApp } from '../state/browserApp';
import { App } from './App';
import { welcomeLink } from './firstVisit';
import './theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Written before the address is read: Back then leaves the page, as a visitor expects.
if (location.hash === '' && location.search === '')
  history.replaceState(null, '', `#${welcomeLink()}`);
startBrowserApp();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
