/** The tests that `npm run mutation` holds the mutants of stryker.config.json against: the quick ones. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/physics/chsck/longTime/{rest,verdict,stepControl,errors,growthError,front}.test.ts',
      'tests/physics/chsck/{laws,legal,mergedPasses}.test.ts',
      'tests/panels/{verdict,oneVerdict}.test.ts',
      'tests/state/{legal,actions}.test.ts',
      'tests/state/url/{handedOn,hostile,link,migrations}.test.ts',
    ],
    testTimeout: 60_000,
  },
});
