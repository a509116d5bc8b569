/** What every end-to-end test needs: opening the app and finding its parts by role and name. */
import type { Locator, Page } from '@playwright/test';
import { nextFrame } from './draws';

/** Opens the app at a hash ("v=2&invDelta2=1.9"); other query keys go before it. */
export async function openApp(page: Page, hash = 'v=2', query = ''): Promise<void> {
  await visit(page, `./${query}#${hash}`);
  await panel(page, 'Phase diagram').waitFor();
}

/** Goes to an address; where only its hash is another, the page that is open follows it, which costs a tenth. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // The page hears of another hash a moment after the browser has it.
  await nextFrame(page);
}

/** The view in the address, as the page itself has it: `page.url()` hears of it later. A step that goes on is written a little later, too. */
export function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

export function panel(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

export function matrixSlider(page: Page): Locator {
  return page.getByRole('slider', { name: /one over Delta 2/ });
}

/** CSS selector of what holds the value of the slider of 1/Δ₂. */
export const matrixThumb = 'input[type="range"][aria-label*="one over Delta 2"]';

/** A slider whose thumb the pointer holds. */
export interface Drag {
  /** Moves the pointer to so many pixels from where it took hold of the thumb. */
  moveTo(pixels: number): Promise<void>;
  release(): Promise<void>;
}

export async function grabMatrixSlider(page: Page): Promise<Drag> {
  const thumb = await matrixSlider(page).locator('..').boundingBox();
  if (!thumb) throw new Error('the slider has no thumb');
  const y = thumb.y + thumb.height / 2;
  const start = thumb.x + thumb.width / 2;
  await page.mouse.move(start, y);
  await page.mouse.down();
  return {
    moveTo: (pixels) => page.mouse.move(start + pixels, y),
    release: () => page.mouse.up(),
  };
}

export function curve(page: Page, name: string): Locator {
  return page.locator(`path[data-curve="${name}"]`);
}

/** Number of points a drawn curve has. */
export async function pointCount(page: Page, name: string): Promise<number> {
  const paths = await curve(page, name).all();
  if (paths.length === 0) return 0;
  const d = (await curve(page, name).first().getAttribute('d')) ?? '';
  return d.split(/[ML]/).length - 1;
}

/** A run without its finite-N part that goes on for long: for tests of cancelling and failing. */
export const longRun =
  'run1=p=3,deltaP=1,invDelta2=1.5;chsck:m0=1e-10,tMax=100000000,tol=0.0000001';

/** A run that ends within a second or two. */
export const shortRun = 'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=20,tol=0.001';

/** Opens the page without a link as somebody who has left the story before: in the lab. */
export async function openAsReader(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('saddle-surfer:story-seen', 'true');
  });
  await page.goto('./');
}
