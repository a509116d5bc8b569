/** The whole program made from tables: app, workers, page. */
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { PanelsContext, type ProgramTables } from '../panels/panel';
import { createBrowserApp } from '../state/browserApp';
import { AppProvider } from '../state/useStore';
import { Guarded } from '../ui/Guarded';
import { createFirstPicture, FirstPictureContext, LastPart } from '../ui/InTurn';
import { keepFocus } from '../ui/keepFocus';
import { Composition } from './Composition';
import { firstLink } from './firstVisit';
import { followLanguage } from './followLanguage';
import { connectWindows } from './windows';
import './theme.css';

/**
 * Draws the program into an element of the page and starts it.
 * @param createWorker makes the workers that compute; those of `workers/entries` if absent.
 */
export function startProgram(
  root: HTMLElement,
  tables: ProgramTables,
  createWorker?: () => Worker,
): void {
  const app = createBrowserApp(tables, createWorker);
  followLanguage(app);
  keepFocus(document);
  connectWindows(app);
  const picture = createFirstPicture();
  app.startInPage(firstLink(app), picture.whole);
  // Where it cannot be loaded, the page around this one hears nothing, and all else is there.
  if (self !== top)
    import('./embedding/host').then(
      ({ serveHost }) => {
        serveHost(app, window);
      },
      () => undefined,
    );
  // Drawn out of sight: the browser lays it out once, in a task of its own, when it takes the place of what stood there.
  const place = document.createElement('div');
  place.hidden = true;
  root.append(place);
  void picture.whole.then(() => {
    for (const before of [...root.children]) if (before !== place) before.remove();
    place.hidden = false;
  });
  const page = (
    <StrictMode>
      <FirstPictureContext value={picture}>
        <Guarded name="Saddle Surfer">
          <AppProvider value={app}>
            <PanelsContext value={tables.panels}>
              <Composition />
            </PanelsContext>
          </AppProvider>
        </Guarded>
        <LastPart />
      </FirstPictureContext>
    </StrictMode>
  );
  // In slices between which the browser paints and hears the reader, instead of one task of all panels.
  startTransition(() => {
    createRoot(place).render(page);
  });
}
