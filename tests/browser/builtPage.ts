/** The built page in a real Chromium, for commands that measure it outside of the test runner. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumOptions } from './chromium';

export interface BuiltPage {
  readonly browser: Browser;
  /** A page of its own in a profile of its own, empty yet; addresses are relative to the built page. */
  newPage(): Promise<Page>;
}

/** Serves `dist`, starts the browser, and ends both when `work` has. */
export async function withBuiltPage(work: (built: BuiltPage) => Promise<void>): Promise<void> {
  const server = await preview({ preview: { port: Number(process.env['PORT'] ?? 4173) } });
  const browser = await chromium.launch(chromiumOptions);
  try {
    await work({
      browser,
      async newPage() {
        const context = await browser.newContext({
          baseURL: server.resolvedUrls?.local[0] ?? '',
          viewport: { width: 1440, height: 900 },
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
