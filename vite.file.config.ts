/** `npm run build:file`: the whole page in one file, which opens from a stick or a mail, without a server. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { computationVersion } from './scripts/computationVersion.ts';
import { firstFrame } from './scripts/firstFrame.ts';
import { licences } from './scripts/licences.ts';
import { oneFile } from './scripts/oneFile.ts';

const list = 'licenses.txt';
const { page, worker } = licences(list);

export default defineConfig({
  base: './',
  define: { computationVersion: JSON.stringify(computationVersion()) },
  publicDir: false,
  plugins: [
    react(),
    page,
    ...firstFrame(),
    viteSingleFile(),
    ...oneFile('saddle-surfer.html', list),
  ],
  // A worker that is made from a text is no module in every browser.
  worker: { format: 'iife', plugins: () => [worker] },
  build: { target: 'es2023', outDir: 'dist-file', chunkSizeWarningLimit: 4000 },
});
