/** The frames of the page as HTML, from its own components. For the build, which has no browser. */
import { renderToString } from 'react-dom/server';
import { PanelsContext } from '../../panels/panel';
import { tables } from '../../panels/registry';
import { createApp } from '../../state/app';
import { readLink } from '../../state/url/address';
import { AppProvider, Held } from '../../state/useStore';
import { loaded } from '../../ui/codeOnDemand';
import { App, story } from '../App';
import { frameLinks, type FrameName } from './frames';

/** By name, with what only the program needs left out: ids, and what tests and printing know its parts by. */
export async function writeFrames(): Promise<Readonly<Record<FrameName, string>>> {
  await loaded(story);
  return { lab: written(frameLinks.lab), story: written(frameLinks.story) };
}

function written(link: string): string {
  const app = createApp(tables, {
    startJob() {
      throw new Error('a frame computes nothing');
    },
    schedule: () => undefined,
    now: () => 0,
  });
  const { view } = readLink(app.link, { hash: `#${link}`, search: '' });
  const html = renderToString(
    <AppProvider value={app}>
      <PanelsContext value={tables.panels}>
        <Held at={{ ...app.store.getState(), view }}>
          <App />
        </Held>
      </PanelsContext>
    </AppProvider>,
  );
  return html.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/ (?:id|for|name|data-testid|aria-[a-z]+by|aria-controls)="[^"]*"/g, '')
      .replace(' data-panel=', ' data-frame='),
  );
}
