/**
 * The engine that solves the large-N dynamics: panels, workers and command line import this. The
 * uniform grid (uniform/solveUniform.ts) is kept as the independent check of it.
 */
import { solveLongTime } from './longTime/solveLongTime';
import type { SolveDynamics } from './problem';

export const solveDynamics: SolveDynamics = solveLongTime;

/** To be awaited before a solve where the engine may refuse WebAssembly, as in browsers. */
export { readyKernel } from './longTime/kernel/fastest';
