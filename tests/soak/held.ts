import type { CDPSession, Page } from '@playwright/test';

/** What the page holds once everything that nobody needs has been collected. */
export interface Held {
  readonly listeners: number;
  readonly nodes: number;
  /** Bytes of JavaScript objects of the page, without its workers. */
  readonly heap: number;
  readonly workers: number;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  sessions.set(page, session);
  return session;
}

export async function countHeld(page: Page): Promise<Held> {
  const session = await sessionOf(page);
  // What one collection finalises, such as a message port, is given back by a later one.
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string): number =>
    metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
    heap: value('JSHeapUsedSize'),
    workers: page.workers().length,
  };
}
