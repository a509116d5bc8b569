/**
 * `npm run icons`: the icons of the installed page, from that of its tab, and the picture that others show of a
 * link to it, drawn by the page itself; all into public.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { withBuiltPage } from '../tests/browser/builtPage';
import { open, pageAt } from './figures/draw';
import { wholePage } from './figures/sheets';
import { sourceDate } from './figures/sourceDate';

const root = fileURLToPath(new URL('..', import.meta.url));
const icon = readFileSync(`${root}src/app/icon.svg`, 'utf8');

function write(name: string, content: Buffer): void {
  writeFileSync(`${root}public/${name}`, content);
}

function drawn(svg: string, pixels: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}

/** Systems cut what they like from the rim of a maskable icon: the picture in the middle, its ground to the edges. */
function maskable(svg: string): string {
  const [, ground] = /<rect[^>]* fill="([^"]+)"/.exec(svg) ?? [];
  if (ground === undefined) throw new Error('the icon has no ground');
  return svg
    .replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"')
    .replace(/<rect[^>]*>/, `<rect x="-6" y="-6" width="44" height="44" fill="${ground}" />`);
}

write('icon-192.png', drawn(icon, 192));
write('icon-512.png', drawn(icon, 512));
write('icon-maskable.png', drawn(maskable(icon), 512));

await withBuiltPage(async (built) => {
  const page = await pageAt(built, sourceDate(root));
  await page.setViewportSize({ width: 1200, height: 630 });
  await open(page, { link: `${wholePage.link}&embed=phase-diagram,dynamics` });
  write('preview.png', await page.screenshot({ animations: 'disabled' }));
});
