import { describe, expect, it } from 'vitest';
import { solveTwoTime } from '../../../../src/physics/chsck/longTime/twoTime';
import { runToEnd } from '../../../../src/physics/computation';
import { spikedMixture } from '../../../../src/physics/mixture';

const problem = {
  mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 }),
  initialOverlap: 1e-10,
  horizon: 5,
};
const accuracy = { tolerance: 1e-3, roughFirst: true };
const waitingTimes = [0.1, 0.3, 1, 3];

/** Steps that lead to each picture. */
function stepsToPictures(waiting: readonly number[]): number[] {
  const counts: number[] = [];
  let steps = 0;
  let reached = 0;
  runToEnd(solveTwoTime(problem, { ...accuracy, waitingTimes: waiting }), (step) => {
    expect(step.fraction).toBeGreaterThanOrEqual(reached);
    reached = step.fraction;
    steps++;
    if (!step.batch) return;
    counts.push(steps);
    steps = 0;
    expect(step.batch.curves.map(({ waitingTime }) => waitingTime)).toEqual(waiting);
  });
  return counts;
}

describe('the pictures of solveTwoTime', () => {
  it('are read in steps, so that it can be stopped and heard meanwhile: one or more a waiting time', () => {
    const few = stepsToPictures(waitingTimes.slice(0, 1));
    const all = stepsToPictures(waitingTimes);
    expect(all).toHaveLength(few.length);
    const further = waitingTimes.length - 1;
    all.forEach((steps, i) => {
      expect(steps - (few[i] ?? NaN)).toBeGreaterThanOrEqual(further);
    });
  });
});
