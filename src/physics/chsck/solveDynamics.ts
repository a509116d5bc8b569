/** The engine that solves the large-N dynamics: panels, workers and command line import this. */
import type { SolveDynamics } from './problem';
import { solveUniform } from './uniform/solveUniform';

export const solveDynamics: SolveDynamics = solveUniform;
