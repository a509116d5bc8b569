/** What a first look asks for: the solvers that a worker has from the start, one row per kind of job. */
import type { SolveDynamics } from '../../src/physics/chsck/problem';
import { readyKernel, solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { mixtureAt } from '../../src/physics/mixture';
import { passByPass } from './passByPass';
import type { ComputationTable, EarlyKind } from './serve';

export const early: Pick<ComputationTable, EarlyKind> = {
  dynamics: dynamicsBy(solveDynamics),
  phaseLines: computePhaseLines,
};

/** The row of the dynamics for a solver, which is handed whatever else a run was asked for as part of the problem. */
export function dynamicsBy(solve: SolveDynamics): ComputationTable['dynamics'] {
  return async ({ point, tolerance, roughFirst = false, ...asked }) => {
    await readyKernel();
    const passes = solve({ mixture: mixtureAt(point), ...asked }, { tolerance, roughFirst });
    return roughFirst ? passByPass(passes, asked.horizon) : passes;
  };
}
