import { renderToStaticMarkup } from 'react-dom/server';
import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { QrCode } from '../../src/ui/QrCode';

/** What another program reads off the picture. */
function scanned(text: string): string | undefined {
  const markup = renderToStaticMarkup(<QrCode text={text} name="a link" />);
  const svg = markup.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: 900 },
  }).render();
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

test.each([
  'https://example.org/#v=2&invDelta2=1.9',
  `https://example.org/#v=2&${'run1=p=3,deltaP=1,invDelta2=1.5;chsck:m0=1e-10,tMax=10000,tol=0.0001&'.repeat(8)}`,
])('a scanner reads the link back: %#', (link) => {
  expect(scanned(link)).toBe(link);
});

test('a link that no code holds is said to be too long', () => {
  const markup = renderToStaticMarkup(<QrCode text={'x'.repeat(3000)} name="a link" />);
  expect(markup).toContain('too long for a QR code: 3000 characters');
  expect(markup).not.toContain('<svg');
});
