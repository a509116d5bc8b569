/**
 * What stands in the page before the program does: the scripts that say what goes wrong and choose the theme, and the
 * frames of the lab and of the story, written by the program's own components. All of it is in the page itself with its
 * style sheet, so that the first picture waits for no second request.
 */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { heldBy } from './held.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const start = join(root, 'src/app/start');
/** In the folder of packages, so that those are found from there. */
const written = join(root, 'node_modules/.first-frame');

interface FrameModule {
  readonly writeFrames: () => Promise<Readonly<Record<string, string>>>;
}

export function firstFrame(): readonly Plugin[] {
  return [scriptsAndFrames, styleSheet];
}

const scriptsAndFrames: Plugin = {
  name: 'first-frame',
  transformIndexHtml: {
    order: 'pre',
    async handler(html, { server }) {
      if (!html.includes('<!-- frames -->')) return html;
      const says = heldBy('script', '', readFileSync(join(root, 'src/start.js'), 'utf8'));
      const places = heldBy('script', '', await placeFrame());
      const frames = server === undefined ? await writtenFrames() : '';
      return html
        .replace('<!-- start -->', () => `${says}\n${places}`)
        .replace('<!-- frames -->', () => frames)
        .replace('<!-- place -->', '<script>firstFrame.place();</script>');
    },
  },
};

/** The one style sheet of a build, in the page. Builds that hold all of it in one file do that themselves. */
const styleSheet: Plugin = {
  name: 'first-style-sheet',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (bundle === undefined || !html.includes('id="frame-')) return html;
      return (
        html
          .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/, (link, file: string) => {
            const sheet = bundle[file];
            if (sheet?.type !== 'asset') return link;
            Reflect.deleteProperty(bundle, file);
            // Its own addresses are relative to its folder.
            const text = String(sheet.source).replaceAll('url(./', `url(./${dirname(file)}/`);
            return heldBy('style', '', text);
          })
          // Run as soon as it is there, before what needs it, and not in one task with that.
          .replace(/<script type="module"(?=[^>]*\/react-)/, '$& async')
          .replace('<template id="frame-story">', (tag) => `${tag}${storyCode(bundle)}`)
      );
    },
  },
};

/** Links to the code that the story needs beside the program's own, so that it comes with it and not after it. */
function storyCode(bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const withImports = (files: readonly string[]): readonly string[] => {
    const imports = chunks
      .filter(({ fileName }) => files.includes(fileName))
      .flatMap((chunk) => chunk.imports);
    const more = [...new Set([...files, ...imports])];
    return more.length === files.length ? more : withImports(more);
  };
  const filesOf = (which: (chunk: Rolldown.OutputChunk) => boolean): readonly string[] =>
    withImports(chunks.filter(which).map(({ fileName }) => fileName));
  const own = filesOf(({ isEntry }) => isEntry);
  return filesOf(({ name }) => name === 'Story')
    .filter((file) => !own.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`)
    .join('');
}

/** The script that chooses and places a frame, as `firstFrame`. */
async function placeFrame(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(start, 'placeFrame.ts'), formats: ['iife'], name: 'firstFrame' },
      target: 'es2022',
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('the script that places the first frame came out empty');
  return chunk.code;
}

async function writtenFrames(): Promise<string> {
  const outDir = `${written}-${String(process.pid)}`;
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [react()],
      publicDir: false,
      build: {
        ssr: join(start, 'writeFrames.tsx'),
        outDir,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'frames.js' } },
      },
      // Words and numbers of a frame are English; it is shown to no other reader.
      define: { computationVersion: '""', 'navigator.languages': '["en"]' },
    });
    const { writeFrames } = (await import(
      pathToFileURL(join(outDir, 'frames.js')).href
    )) as FrameModule;
    return Object.entries(await writeFrames())
      .map(([name, html]) => `<template id="frame-${name}">${html}</template>`)
      .join('\n');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
