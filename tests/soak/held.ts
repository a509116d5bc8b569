import type { CDPSession, Page } from '@playwright/test';

/** What the page holds once everything that nobody needs has been collected. */
export interface Held {
  readonly listeners: number;
  readonly nodes: number;
  /** Bytes of the page's objects, arrays, strings and closures, without its workers. */
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

/** What is needed of a heap snapshot: one row of numbers for each node, described by `meta`. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Compiled code goes on growing for long, and `native` holds what the inspector itself records. */
const notCounted = new Set(['code', 'native', 'hidden', 'synthetic']);

/** Bytes of what the program has made and still reaches. Collects garbage first. */
async function objectBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { readonly chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const name = types[0][nodes[node + type] ?? NaN] ?? '';
    if (!notCounted.has(name)) bytes += nodes[node + size] ?? 0;
  }
  return bytes;
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
    heap: await objectBytes(session),
    workers: page.workers().length,
  };
}
