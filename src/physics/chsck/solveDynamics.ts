/**
 * The engine that the page's workers and other computations solve the large-N dynamics with. The table of all
 * engines (engines.ts) is the command line's; the uniform grid is kept as the independent check.
 */
import { solveLongTime } from './longTime/solveLongTime';
import type { SolveDynamics } from './problem';

export const solveDynamics: SolveDynamics = solveLongTime;

/** To be awaited before a solve where the engine may refuse WebAssembly, as in browsers. */
export { readyKernel } from './longTime/kernel/fastest';
