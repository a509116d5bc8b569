/**
 * `npm run pack:cli`: the command line and the physics as a package of their own, with all they need, so that
 * `npx ./saddle-surfer-VERSION.tgz thresholds ...` works wherever there is a Node, and
 * `import { solveDynamics } from 'saddle-surfer'` wherever there are modules; with the client for pages that
 * show Saddle Surfer in a frame, `saddle-surfer/embed`. Prints the name of the
 * package, which is written to the folder given, or to the present one.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { licences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist-cli');
const script = 'saddle-surfer.mjs';
/** What is promised, by the folder of its sources, and where the compiler writes declarations of that (tsconfig.json there). */
const compiled = { physics: '.tsbuild/physics/src/physics', embed: '.tsbuild/embed/src/embed' };

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [licences('licenses.txt').page],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        'saddle-surfer': 'src/cli/main.ts',
        index: 'src/physics/index.ts',
        embed: 'src/embed/client.ts',
      },
      output: {
        entryFileNames: '[name].mjs',
        chunkFileNames: 'parts/[name].mjs',
        banner: ({ fileName }) => (fileName === script ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
chmodSync(join(folder, script), 0o755);
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'src/physics', 'src/embed'],
  {
    cwd: root,
    stdio: ['ignore', 2, 2],
  },
);
copyTypes('physics', 'index.d.ts');
copyTypes('embed', 'client.d.ts');

/** Copies declarations and those that they import, which outside of this repository need an ending. */
function copyTypes(layer: keyof typeof compiled, name: string, copied = new Set<string>()): void {
  if (copied.has(name)) return;
  copied.add(name);
  const text = readFileSync(join(root, compiled[layer], name), 'utf8').replace(
    /(from |import\()'(\.[^']*)'/g,
    (_, how: string, path: string) => {
      copyTypes(layer, join(dirname(name), `${path}.d.ts`), copied);
      return `${how}'${path}.js'`;
    },
  );
  const copy = join(folder, 'types', layer, name);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, text);
}

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
      exports: {
        '.': { types: './types/physics/index.d.ts', default: './index.mjs' },
        './embed': { types: './types/embed/client.d.ts', default: './embed.mjs' },
        './package.json': './package.json',
      },
      sideEffects: false,
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
