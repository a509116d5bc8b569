/**
 * `npm run pack:cli`: the command line as a package of its own, one script with all it needs, so that
 * `npx ./saddle-surfer-VERSION.tgz thresholds ...` works wherever there is a Node. Prints the name of
 * the package, which is written to the folder given, or to the present one.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { licences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist-cli');
const script = 'saddle-surfer.mjs';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [licences('licenses.txt').page],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: script, banner: '#!/usr/bin/env node' } },
  },
});
chmodSync(join(folder, script), 0o755);
for (const name of ['README.md', 'LICENSE']) copyFileSync(join(root, name), join(folder, name));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<
  Record<'name' | 'version' | 'description' | 'license' | 'engines', unknown>
>;
const { name, version, description, license, engines } = manifest;
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify(
    {
      name,
      version,
      description,
      license,
      engines,
      type: 'module',
      bin: { 'saddle-surfer': script },
    },
    null,
    2,
  ),
);

const destination = resolve(process.argv[2] ?? '.');
const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', destination], {
  cwd: folder,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
console.log(join(destination, packed.trim()));
