/** Where a Chromium for the end-to-end tests is found, in the order in which places are tried. */
import { createRequire } from 'node:module';
import { onPath, runs } from './executables.mjs';

// chromium-browser comes last: on Ubuntu it is a stub that only asks for a snap.
const commands = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    // Playwright is not installed yet or has no browser for this system.
    return [];
  }
}

/**
 * The path of a Chromium that answers to `--version`, or null.
 * CHROMIUM_PATH, when set, is the only place looked at: a wrong setting should not be papered over.
 */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  const candidates = wanted
    ? [wanted]
    : [...commands.flatMap(onPath), ...macApplications, ...playwrightsOwn()];
  return candidates.find(runs) ?? null;
}
