/**
 * What other programs show of a link to the page. They ask for absolute addresses, which a folder that may be put
 * anywhere does not know: SITE, when set, says where it will be.
 */
import type { HtmlTagDescriptor, Plugin } from 'vite';

const picture = 'preview.png';

/**
 * Adds to the page where its picture is, and the page itself.
 * @param site where the build will be, such as https://example.org/surfer/; relative addresses if undefined,
 *   which some of those programs take and others do not.
 * @throws Error if `site` is no address of http.
 */
export function linkPreview(site: string | undefined): Plugin {
  const base = site === undefined ? undefined : folderAt(site);
  const property = (name: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { property: name, content },
    injectTo: 'head',
  });
  return {
    name: 'link-preview',
    transformIndexHtml: () => [
      property('og:image', base === undefined ? `./${picture}` : new URL(picture, base).href),
      property('og:image:width', '1200'),
      property('og:image:height', '630'),
      property('og:image:alt', 'Phase diagram, and energy against time on both sides of its line'),
      ...(base === undefined ? [] : [property('og:url', base)]),
    ],
  };
}

function folderAt(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(
      `SITE must be an address such as https://example.org/surfer/; it is "${site}".`,
    );
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  [url.search, url.hash] = ['', ''];
  return url.href;
}
