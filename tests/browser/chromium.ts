import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';

const executablePath = findChromium();

/**
 * The last of several switches of this name is what counts, so that what Playwright turns off is named again
 * (`chromiumSwitches` in playwright-core).
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Each new window would load two pages of Chromium's own for an address bar that nobody sees: as much
  // work for the processor as the program's page takes to open.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

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
    `--disable-features=${disabledFeatures.join(',')}`,
  ],
};
