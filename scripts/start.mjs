/** `npm start`: builds the app, serves it, prints the address and opens it where there is a desktop. */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const { values } = parseArgs({ options: { port: { type: 'string' } } });

function hasDesktop() {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

await build({ logLevel: 'warn' });
const server = await preview({
  preview: { open: hasDesktop(), ...(values.port && { port: Number(values.port) }) },
});
console.log(`\nSaddle Surfer is at ${server.resolvedUrls.local[0]} (stop with Ctrl+C)`);
