/** What somebody waits for who opens the page for the first time, over lines and on machines of different speed. */
import type { Page } from '@playwright/test';

export interface Line {
  readonly name: string;
  /** Null for no limit. */
  readonly network: { readonly megabits: number; readonly latency: number } | null;
  /** Times as slow as this machine. */
  readonly slowdown: number;
}

/** Throughput and round trip of the presets of the browser's own tools. */
export const lines: readonly Line[] = [
  { name: 'local', network: null, slowdown: 1 },
  { name: 'fast 4G', network: { megabits: 9, latency: 165 }, slowdown: 1 },
  {
    name: 'slow 4G, a quarter of the processor',
    network: { megabits: 1.6, latency: 150 },
    slowdown: 4,
  },
];

export interface FirstVisit {
  /** Milliseconds from the address to the largest paint before anything is touched... */
  readonly paint: number;
  /** ...and until a first curve has been painted. */
  readonly figure: number;
  /** Sum of all shifts of the layout, in thousandths. */
  readonly shift: number;
}

/** The page counts as loaded once nothing new is painted or moved for so long, in milliseconds. */
const quiet = 3000;

/** Opens an empty page at the program's address, in a profile that has never seen it. */
export async function firstVisit(page: Page, { network, slowdown }: Line): Promise<FirstVisit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (network !== null) {
    const bytesPerSecond = (network.megabits * 1e6) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(installClock);
  await page.goto('./#v=2', { waitUntil: 'commit' });
  await page.locator('path[data-curve]').first().waitFor({ timeout: 120_000 });
  await page.waitForFunction(
    (rest) => {
      const { visit } = window;
      return visit !== undefined && visit.figure > 0 && performance.now() - visit.changed > rest;
    },
    quiet,
    { timeout: 120_000 },
  );
  const { visit } = await page.evaluate(() => ({ visit: window.visit }));
  if (visit === undefined) throw new Error('the page has no clock');
  return { paint: visit.paint, figure: visit.figure, shift: 1000 * visit.shift };
}

interface Visit {
  paint: number;
  figure: number;
  shift: number;
  /** When any of them changed. */
  changed: number;
}

declare global {
  interface Window {
    visit?: Visit;
  }
}

/** Runs in the page, so that it can use nothing from outside. */
function installClock(): void {
  const visit: Visit = (window.visit = { paint: 0, figure: 0, shift: 0, changed: 0 });
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
      visit.changed = performance.now();
    }).observe({ type, buffered: true });
  };
  observe('largest-contentful-paint', ({ startTime }) => {
    visit.paint = startTime;
  });
  observe('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') visit.shift += entry.value;
  });
  const observer = new MutationObserver(() => {
    if (document.querySelector('path[data-curve]') === null) return;
    observer.disconnect();
    // The first task after the frame: by then it has been handed over to be painted.
    requestAnimationFrame(() => {
      setTimeout(() => {
        visit.figure = visit.changed = performance.now();
      });
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}
