/** Where a Firefox for `npm run test:firefox` is found. */
import { onPath, runs } from './executables.mjs';

const commands = ['firefox', 'firefox-esr'];
const macApplication = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The path of a Firefox that answers to `--version`, or null. FIREFOX_PATH, when set, is the only place looked at. */
export function findFirefox() {
  const wanted = process.env.FIREFOX_PATH;
  const candidates = wanted ? [wanted] : [...commands.flatMap(onPath), macApplication];
  return candidates.find(runs) ?? null;
}
