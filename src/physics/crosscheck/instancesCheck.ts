/** The mean energy of real systems, carried on to N → ∞, beside the large-N equations without an overlap. */
import type { Computation } from '../computation';
import { flowEnergies } from '../flow/energies';
import { computeEnergyLimit } from '../flow/energyLimit';
import { fitSizeTrend, type SizePoint } from '../flow/sizeTrend';
import { inPart } from '../inPart';
import { momentsOf } from '../numerics/statistics';
import type { CheckedValue, CheckOutcome } from './checks';

const point = { p: 3, deltaP: 1, invDelta2: 1.5 } as const;
const times = [0.5, 1, 2, 4] as const;
/** Larger ones are dearer, and nearer to the limit. */
const sizes = [
  { dimension: 32, members: 192, share: 0.15 },
  { dimension: 64, members: 96, share: 0.3 },
  { dimension: 128, members: 32, share: 0.5 },
] as const;
/** Chance lies farther off in 3 of 1000 values, and these seeds are always the same. */
const deviations = 3;

export function* checkInstances(): Computation<never, CheckOutcome> {
  const limit = yield* inPart(computeEnergyLimit({ point, times }), 0, 0.05);
  const points: SizePoint[][] = times.map(() => []);
  let done = 0.05;
  for (const { dimension, members, share } of sizes) {
    const energies: number[][] = times.map(() => []);
    const flows = flowEnergies({ point, dimension, members, seed: 1, times });
    for (let next = flows.next(); !next.done; next = flows.next()) {
      const { fraction, batch } = next.value;
      batch?.rows.energy.forEach((energy, i) => energies[i % times.length].push(energy));
      yield { fraction: done + share * fraction };
    }
    done += share;
    energies.forEach((values, i) => {
      const { mean, standardError } = momentsOf(values);
      points[i].push({ dimension, value: mean, standardError });
    });
  }
  return {
    values: times.map((at, i): CheckedValue => {
      const trend = fitSizeTrend(points[i]);
      const estimate = limit.error[i];
      return {
        quantity: 'ε',
        at,
        value: limit.energy[i],
        reference: trend.limit,
        estimate,
        referenceError: trend.limitError,
        allowed: deviations * trend.limitError + estimate,
      };
    }),
    curve: { x: Array.from(limit.time), y: Array.from(limit.energy) },
  };
}
