/** `npm run test:unused`: files, exports and dependencies that nothing uses. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/app/main.ts!',
    'src/cli/main.ts!',
    'src/physics/index.ts!',
    'workers/entries/*.worker.ts!',
    // In the build of one file in the places of their namesakes.
    'workers/client/computeWorker.file.ts!',
    'src/lessons/sheets/sheetFile.file.ts!',
    'vite.file.config.ts',
    'src/physics/chsck/longTime/kernel/wasm/assembly/index.ts!',
    // Loaded on demand: their exports are asked for by a function that is handed the module.
    'src/app/dialogs.ts!',
    'src/lessons/lessons.ts!',
    'src/lessons/story/Story.tsx!',
    // A file of its own for other pages.
    'src/embed/client.ts!',
    'src/panels/pages/*.ts!',
    'src/panels/phaseDiagram/Contours.tsx!',
    'src/panels/phaseDiagram/plane/PlaneDiagram.tsx!',
    'src/panels/player/SurfBar.tsx!',
    'src/ui/ToastStack.tsx!',
    // Put in the page by scripts/firstFrame.ts.
    'src/start.js!',
    'src/app/start/{placeFrame.ts,writeFrames.tsx}!',
    'scripts/*.{ts,mjs}',
    'tests/{bench,perf,soak,mutants}/*.ts',
    'tests/{sweep,firefox}/index.ts',
    'tests/conformance/freeze.ts',
    // Built into a page by its end-to-end test.
    'tests/extension/page/{main,toy.worker}.ts',
    'tests/mutation/vitest.config.ts',
    // Run as a process of its own.
    'tests/support/stubbornScript.ts',
    'scripts/sweep/worker.ts',
  ],
  project: [
    'src/**/*.{ts,tsx}!',
    'workers/**/*.ts!',
    'tests/**/*.{ts,tsx}',
    'scripts/**/*.{ts,mjs}',
  ],
  // Declare what an engine has beyond the language, and a package without types, for the compiler alone.
  ignore: ['src/physics/engine.d.ts', 'src/plot/globe/versor.d.ts'],
  // The type of a parameter or a result has a name for those who call.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
