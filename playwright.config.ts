import { defineConfig, type ReporterDescription } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** Another checkout's tests may run beside these: PORT gives each an address of its own. */
const PORT = Number(process.env['PORT'] ?? 4173);
const address = `http://localhost:${PORT}/`;
const executablePath = findChromium();

// scripts/test.mjs names the file; without it the JSON reporter would fill the terminal.
const machineReport: ReporterDescription[] = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']
  ? [['json']]
  : [];

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: Boolean(process.env['CI']),
  // No test measures time, so they may share a busy machine; the limits only end one that hangs.
  workers: 2,
  fullyParallel: true,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  retries: 0,
  reporter: [['list'], ...machineReport],
  use: {
    browserName: 'chromium',
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath !== null && { executablePath }),
      args: [
        // Containers often run as root, where Chromium refuses to start with its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: address,
    reuseExistingServer: !process.env['CI'],
    timeout: 300_000,
  },
});
