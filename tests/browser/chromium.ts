import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';

const executablePath = findChromium();

/** How every Chromium of this repository is started, by the tests and by what measures. */
export const chromiumOptions: LaunchOptions = {
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
};
