/**
 * The engine that the page's workers and other computations solve the large-N dynamics with. The table of all
 * engines (engines.ts) is the command line's; the uniform grid is kept as the independent check.
 */
import { solveLongTime } from './longTime/solveLongTime';
import type { SolveDynamics } from './problem';

/**
 * Solves the equations for N = infinity: C, R, m and what follows from them at every sample time, with an
 * error estimate for each (docs/physics.md#dynamics, eqs 19 and 20).
 * @throws RangeError on an overlap, horizon, tolerance or times out of range, at the first step.
 */
export const solveDynamics: SolveDynamics = solveLongTime;

/** To be awaited before a solve where the engine may refuse WebAssembly, as in browsers. */
export { readyKernel } from './longTime/kernel/fastest';
