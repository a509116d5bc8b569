/**
 * Makes a fresh clone ready: the right Node, the packages of package-lock.json, the compiled kernel of
 * the long-time solver, with `--browser` a Chromium for the tests, with `--firefox` a Firefox for its own and with
 * `--snakemake`, if it can be had, an engine for sweeps. Does nothing when all is in place, needs no package before it has installed them, and
 * writes to stderr only, so that the standard output of `npm run -s cli` stays clean.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { buildKernel } from './kernel.mjs';
import { missingPackages } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = new URL('../node_modules/.installed-lock', import.meta.url);

function fail(message) {
  console.error(`\nSet-up stopped: ${message}`);
  process.exit(1);
}

function run(command, args) {
  console.error(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const minimum = engines.node.replace('>=', '');
  const isOlder = process.versions.node.localeCompare(minimum, 'en', { numeric: true }) < 0;
  if (isOlder) fail(`Node ${minimum} or newer is needed, this is ${process.versions.node}.`);
}

function installPackages() {
  const lock = readFileSync(new URL('../package-lock.json', import.meta.url));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) {
    const missing = missingPackages(root);
    if (missing.length === 0) return;
    console.error(`node_modules lacks ${missing.join(', ')}: all packages are installed again.`);
  }
  // The checks and the build are development dependencies, whatever NODE_ENV says.
  if (!run('npm', ['ci', '--include=dev']))
    fail('`npm ci` failed, see above; run it again when that is mended.');
  writeFileSync(stampFile, hash);
}

function installOnDebian(...args) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', ...args]);
}

function ensureChromium() {
  if (findChromium() !== null) return;
  if (process.env.CHROMIUM_PATH) {
    fail(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is not a Chromium that starts.`);
  }
  console.error('No Chromium found for the end-to-end tests, installing one.');
  installOnDebian('chromium');
  if (findChromium() === null) run('npx', ['playwright', 'install', 'chromium']);
  if (findChromium() === null) {
    fail('no Chromium could be installed. Install one and set CHROMIUM_PATH to its executable.');
  }
}

function ensureFirefox() {
  if (findFirefox() !== null) return;
  if (process.env.FIREFOX_PATH) {
    fail(`FIREFOX_PATH is ${process.env.FIREFOX_PATH}, which is not a Firefox that starts.`);
  }
  console.error('No Firefox found, trying to install one.');
  installOnDebian('--no-install-recommends', 'firefox-esr');
  if (findFirefox() === null) {
    fail('no Firefox could be installed. Install one and set FIREFOX_PATH to its executable.');
  }
}

/** An engine for sweeps, of which the tests want one; where it cannot be had they do without. */
function tryForSnakemake() {
  const isThere = spawnSync('snakemake', ['--version'], { stdio: 'ignore' }).status === 0;
  if (isThere) return;
  console.error('No Snakemake found, trying to install it.');
  installOnDebian('--no-install-recommends', 'snakemake');
}

async function compileKernel() {
  try {
    if (await buildKernel()) console.error('Compiled the kernel of the long-time solver.');
  } catch (error) {
    fail(error.message);
  }
}

checkNode();
installPackages();
await compileKernel();
if (process.argv.includes('--browser')) ensureChromium();
if (process.argv.includes('--firefox')) ensureFirefox();
if (process.argv.includes('--snakemake')) tryForSnakemake();
