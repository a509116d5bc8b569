/** The built page in a real Chromium, for commands that measure or draw it outside of the test runner. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumOptions } from './chromium';

export interface BuiltPage {
  readonly browser: Browser;
  /** A page of its own in a profile of its own, empty yet; addresses are relative to the built page. */
  newPage(): Promise<Page>;
}

/** What the page believes its address to be, whichever port is free: what it writes is then always the same. */
const address = 'localhost:4173';

/** Serves `dist`, starts the browser, and ends both when `work` has. */
export async function withBuiltPage(work: (built: BuiltPage) => Promise<void>): Promise<void> {
  const server = await preview({ preview: { port: Number(process.env['PORT'] ?? 4173) } });
  const served = new URL(server.resolvedUrls?.local[0] ?? '').host;
  const browser = await chromium.launch({
    ...chromiumOptions,
    args: [...(chromiumOptions.args ?? []), `--host-resolver-rules=MAP ${address} ${served}`],
  });
  try {
    await work({
      browser,
      async newPage() {
        const context = await browser.newContext({
          baseURL: `http://${address}/`,
          viewport: { width: 1440, height: 900 },
          serviceWorkers: 'block',
        });
        // tsx keeps the names of functions by a helper that those sent to the page call as well.
        await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
        return context.newPage();
      },
    });
  } finally {
    await browser.close();
    await server.close();
  }
}
