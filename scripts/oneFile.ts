/**
 * What vite-plugin-singlefile leaves outside of its one file: workers, exercise sheets, the icon, files of `public`, and the
 * licences of all that is within.
 */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { heldBy } from './held.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = 'index.html';
/** Modules that load another file; in their place stands the namesake that has it within it. */
const beside = ['computeWorker', 'sheetFile'];

/**
 * @param name of the file, in the place of that of the page.
 * @param licences the file of the build that holds them, which becomes a part of the page.
 */
export function oneFile(name: string, licences: string): readonly Plugin[] {
  return [
    {
      name: 'one-file-before',
      enforce: 'pre',
      resolveId(source, importer) {
        return beside.some((name) => source.endsWith(`/${name}`))
          ? this.resolve(`${source}.file`, importer, { skipSelf: true })
          : null;
      },
      transformIndexHtml: { order: 'pre', handler: withoutLinks },
    },
    {
      name: 'one-file-after',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const [html, text] = [bundle[page], bundle[licences]];
          if (html?.type !== 'asset' || text?.type !== 'asset')
            throw new Error('there is no page, or no file of licences');
          const held = heldBy('script', ' type="text/plain" id="licences"', String(text.source));
          html.source = String(html.source).replace('</body>', () => `${held}</body>`);
          Reflect.deleteProperty(bundle, licences);
          const left = Object.keys(bundle).filter((file) => file !== page);
          if (left.length > 0) throw new Error(`not all is in one file: ${left.join()}`);
        },
      },
      writeBundle({ dir = '.' }) {
        renameSync(join(dir, page), join(dir, name));
      },
    },
  ];
}

/** The page with what it names by addresses: its icons. */
function withoutLinks(html: string): string {
  return html
    .replace(/\s*<link rel="apple-touch-icon"[^>]*>/, '')
    .replace(
      /(<link rel="icon" href=")\/([^"]+)/,
      (_, link: string, file: string) =>
        `${link}data:image/svg+xml;base64,${readFileSync(join(root, file), 'base64')}`,
    );
}
