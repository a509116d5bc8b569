/** Where a Chromium for the end-to-end tests is found, in the order in which places are tried. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

// chromium-browser comes last: on Ubuntu it is a stub that only asks for a snap.
const commands = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command));
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    // Playwright is not installed yet or has no browser for this system.
    return [];
  }
}

function runs(executable) {
  if (!existsSync(executable)) return false;
  // On Windows `chrome.exe --version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(executable, ['--version'], { timeout: 20_000 }).status === 0;
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
