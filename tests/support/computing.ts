/** What answers of exercises are measured with, by the real solvers and without workers. */
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { createMeasure, type Measure } from '../../src/state/measure';
import { readyKernel } from '../../src/physics/chsck/solveDynamics';
import { answerJob } from './answerJob';
import { FakeClient } from './fakeClient';

/** Counts the jobs that were started. */
export function realMeasure(): { readonly measure: Measure; readonly jobs: FakeClient['jobs'] } {
  const client = new FakeClient();
  const measure = createMeasure({ chsck: chsckPart, flow: flowPart }, (kind, request, options) => {
    const events = client.startJob(kind, request, options);
    const job = client.jobs.at(-1);
    // With the compiled kernel, as a worker.
    if (job !== undefined) void readyKernel().then(() => answerJob(job));
    return events;
  });
  return { measure, jobs: client.jobs };
}
