/** Jobs of the fake client, answered by the real solvers. */
import type { SolveDynamics } from '../../src/physics/chsck/problem';
import { solveTwoTime } from '../../src/physics/chsck/longTime/twoTime';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { runToEnd, type Computation } from '../../src/physics/computation';
import { simulateFlow } from '../../src/physics/flow/simulate';
import { usualTolerance } from '../../src/physics/flow/usualTolerance';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { mixtureAt } from '../../src/physics/mixture';
import type { JobEvent, JobKind } from '../../workers/protocol/catalogue';
import type { FakeJob } from './fakeClient';

/** Sends everything that a solver says of the job's request; another one than the program's if it is given. */
export async function answerJob(job: FakeJob, solve: SolveDynamics = solveDynamics): Promise<void> {
  const events: JobEvent<JobKind>[] = [];
  const run = <Batch, Summary>(
    computation: Computation<Batch, Summary>,
    progress: (fraction: number, batch: Batch) => JobEvent<JobKind>,
  ): Summary =>
    runToEnd(computation, ({ fraction, batch }) => {
      if (batch !== undefined) events.push(progress(fraction, batch));
    });
  const { request } = job;
  if (job.kind === 'dynamics' && 'initialOverlap' in request && 'tolerance' in request) {
    const { point, tolerance, ...asked } = request;
    const mixture = mixtureAt(point);
    const summary = run(solve({ mixture, ...asked }, { tolerance }), (fraction, batch) => ({
      type: 'progress',
      fraction,
      batch,
    }));
    events.push({ type: 'done', summary });
  } else if (job.kind === 'twoTime' && 'waitingTimes' in request) {
    const { point, tolerance, roughFirst = false, waitingTimes, ...asked } = request;
    const problem = { mixture: mixtureAt(point), ...asked };
    const options = { tolerance, roughFirst, waitingTimes };
    const summary = run(solveTwoTime(problem, options), (fraction, batch) => ({
      type: 'progress',
      fraction,
      batch,
    }));
    events.push({ type: 'done', summary });
  } else if (job.kind === 'flow' && 'dimension' in request && 'horizon' in request) {
    // As the worker does it, but for the spectra, at whose times the integrator would halt.
    const tolerance = usualTolerance('couplings' in request ? request.couplings : undefined);
    const { point, dimension, horizon, seed } = request;
    const summary = run(
      simulateFlow({ point, dimension, horizon, seed }, { tolerance }),
      (fraction, batch) => ({ type: 'progress', fraction, batch }),
    );
    events.push({ type: 'done', summary });
  } else if (job.kind === 'phaseLines' && 'deltaP' in request && 'p' in request) {
    const { p, deltaP } = request;
    if (!Array.isArray(deltaP)) throw new Error('lines are asked for at places');
    events.push({ type: 'done', summary: runToEnd(computePhaseLines({ p, deltaP })) });
  } else throw new Error(`no answer to a job of kind ${job.kind}`);
  for (const event of events) await job.send(event);
}
