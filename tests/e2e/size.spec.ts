import { gzipSync } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { openApp } from './app';

/** Bytes of gzipped JavaScript that a first visit may load, workers included. */
const budget = 256_000;

test('the first visit loads less than 256 kB of JavaScript, gzipped, and a page once the pointer nears its name', async ({
  page,
}) => {
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  const weigh = (response: Response): void => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    pending.push(
      response.body().then((body) => {
        sizes.set(response.url(), gzipSync(body).length);
      }),
    );
  };
  page.on('response', weigh);
  await openApp(page);
  // Workers are loaded one after the other; the last of them begins no other request.
  await expect.poll(() => page.workers().length).toBeGreaterThanOrEqual(4);
  await page.waitForLoadState('networkidle');
  await Promise.all(pending);
  page.off('response', weigh);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(0);
  expect(total).toBeLessThan(budget);
  const asked = page.waitForRequest(/\/aging-[^/]*\.js$/);
  await page.getByRole('radio', { name: 'How it ages' }).hover();
  await asked;
});
