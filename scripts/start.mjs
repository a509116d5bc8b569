/**
 * `npm start`: builds the app, serves it, prints the address and opens it where there is a desktop.
 * What goes wrong is told in a sentence that says how to go on.
 */
import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const output = 'dist';
const ports = { min: 1, max: 65_535 };

function stop(sentence) {
  console.error(`npm start: ${sentence}`);
  process.exit(1);
}

/** The result of a step, or the sentence that `explain` makes of its error. */
async function step(action, explain) {
  try {
    return await action();
  } catch (error) {
    return stop(explain(error));
  }
}

/** The port that is asked for, or undefined. */
function wantedPort() {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
  if (port === undefined) return undefined;
  const number = /^\d+$/.test(port) ? Number(port) : NaN;
  if (number >= ports.min && number <= ports.max) return number;
  throw new Error(
    `--port ${JSON.stringify(port)} must be a whole number between ${ports.min} and ${ports.max}`,
  );
}

/** Vite does so as well, but what it says of a failure is a stack trace. */
function emptyOutput() {
  mkdirSync(output, { recursive: true });
  accessSync(output, constants.W_OK);
  for (const name of readdirSync(output)) rmSync(join(output, name), { recursive: true });
}

function hasDesktop() {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

const wanted = await step(wantedPort, ({ message }) => `${message}.`);
const { build, preview } = await step(
  () => import('vite'),
  ({ message }) => `vite cannot be loaded (${message}); run \`npm ci\` and start again.`,
);
await step(
  emptyOutput,
  ({ message }) =>
    `the folder ${output} cannot be written (${message}); make it writable or remove it, and start again.`,
);
await step(
  () => build({ logLevel: 'warn' }),
  ({ message }) => `the app cannot be built: ${message}`,
);
const server = await step(
  () => preview({ preview: { open: hasDesktop(), ...(wanted && { port: wanted }) } }),
  ({ message }) => `cannot be served (${message}); choose another port: npm start -- --port 8080.`,
);
// Of a port that is taken Vite says so, and serves at the next.
console.log(`\nSaddle Surfer is at ${server.resolvedUrls.local[0]} (stop with Ctrl+C)`);
