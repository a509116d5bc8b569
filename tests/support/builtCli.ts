import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** One for each process that tests: files of tests that it goes through share this module. */
const folder = join(root, 'node_modules/.cache/cli', process.env['VITEST_POOL_ID'] ?? 'alone');

/**
 * The command line in one file, built when this module is imported: it starts ten times as fast as
 * `npm run cli`, which compiles as it goes.
 */
export const builtCli = join(folder, 'main.mjs');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
  },
});
