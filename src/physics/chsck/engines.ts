/** The table of what solves the dynamics; a row here is an engine of the command line. */
import { solveLongTime } from './longTime/solveLongTime';
import type { SolveDynamics } from './problem';
import { solveUniform } from './uniform/solveUniform';

export interface DynamicsEngine {
  readonly name: string;
  /** What it is and when it is chosen, in a few words. */
  readonly title: string;
  readonly solve: SolveDynamics;
}

/** The first one is meant where none is named. */
export const engines: readonly [DynamicsEngine, ...DynamicsEngine[]] = [
  { name: 'long-time', title: 'steps in ln t, for every time', solve: solveLongTime },
  {
    name: 'uniform',
    title: 'equal steps, to check it by up to t of order 10',
    solve: solveUniform,
  },
];
