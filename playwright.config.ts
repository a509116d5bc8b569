import { defineConfig, type ReporterDescription } from '@playwright/test';
import { chromiumOptions } from './tests/browser/chromium';

/** Another checkout's tests may run beside these: PORT gives each an address of its own. */
const PORT = Number(process.env['PORT'] ?? 4173);
const address = `http://localhost:${PORT}/`;

// scripts/test.mjs names the file; without it the JSON reporter would fill the terminal.
const machineReport: ReporterDescription[] = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']
  ? [['json']]
  : [];

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: Boolean(process.env['CI']),
  // No test measures time, so they may share a busy machine; the limits only end one that hangs.
  // One more than there are cores where CI runs: a test that waits for a clock or a frame leaves one idle.
  workers: 3,
  fullyParallel: true,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // A second try tells a fault from an accident of the machine; scripts/test.mjs says what needed one.
  retries: 1,
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['list'], ...machineReport],
  use: {
    browserName: 'chromium',
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // What one build leaves in the browser must not answer for the next: only the test of that lets it.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    launchOptions: chromiumOptions,
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: address,
    reuseExistingServer: !process.env['CI'],
    timeout: 300_000,
  },
});
