import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { computationVersion } from './scripts/computationVersion.ts';
import { embedClient } from './scripts/embedClient.ts';
import { firstFrame } from './scripts/firstFrame.ts';
import { licences } from './scripts/licences.ts';
import { linkPreview } from './scripts/linkPreview.ts';
import { offline, offlinePackages } from './scripts/offline.ts';

const { page, worker } = licences('licenses.txt', offlinePackages);

const unitTests = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];
/** What puts other modules in the place of the program's own has them to itself. */
const alone = ['tests/**/*.alone.test.ts'];

export default defineConfig({
  // Relative addresses, so that the built folder works from any path of any static host.
  base: './',
  define: { computationVersion: JSON.stringify(computationVersion()) },
  plugins: [
    react(),
    page,
    ...firstFrame(),
    embedClient('embed.js'),
    linkPreview(process.env['SITE']),
    offline,
  ],
  worker: { format: 'es', plugins: () => [worker] },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    // One style sheet, there from the start, and no preloading of what is loaded later: an import that
    // failed and is tried again then needs nothing but its module.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // What a first look needs comes in two pieces, each parsed and run in a task of its own: seventy small ones
        // compress worse, by some kilobytes.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|src[\\/]app[\\/]start[\\/]react\.ts$/,
              priority: 1,
            },
            { name: 'first', test: /src[\\/]app[\\/]main\.ts$/ },
          ],
        },
      },
    },
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, modules, { hostType }) => (hostType === 'html' ? modules : []),
    },
  },
  preview: { port: 4173 },
  test: {
    // These end a test that hangs; no test makes a demand on speed, so a busy machine may be slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Left alone, it would leave one core idle: of two, half.
    maxWorkers: '100%',
    unstubGlobals: true,
    projects: [
      // Modules are loaded and compiled once for all files: a third of the time that each by itself would take.
      { extends: true, test: { name: 'unit', isolate: false, include: unitTests, exclude: alone } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
