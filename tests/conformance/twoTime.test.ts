/** C, R and the integrated response at two times, by other routes, also behind an escape. */
import { describe, expect, it } from 'vitest';
import { HistoryReader } from '../../src/physics/chsck/longTime/scheme/historyReader';
import { standard } from '../../src/physics/chsck/longTime/scheme/presets';
import {
  solveTwoTime,
  type TwoTimeCurve,
  type TwoTimePicture,
} from '../../src/physics/chsck/longTime/twoTime';
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { agingCurve } from '../../src/physics/chsck/agingCurve';
import { flowThresholdEnergy } from '../../src/physics/complexity/flowThreshold';
import { runToEnd } from '../../src/physics/computation';
import { fluctuationDissipation } from '../../src/physics/fluctuationDissipation';
import { createMixture, spikedMixture } from '../../src/physics/mixture';
import { compositeGauss, integrate } from '../../src/physics/numerics/gaussLegendre';
import { problemOf, runPass } from '../support/marches';
import { matrixDynamics } from '../../src/physics/crosscheck/matrixDynamics';
import { uniformRows, type TwoTimeRow } from '../support/uniformRows';

const at = (values: ArrayLike<number> | undefined, i: number): number => values?.[i] ?? NaN;

function twoTime(
  problem: DynamicsProblem,
  tolerance: number,
  waitingTimes: readonly number[],
): readonly TwoTimeCurve[] {
  return runToEnd(solveTwoTime(problem, { tolerance, waitingTimes })).curves;
}

describe('solveTwoTime', () => {
  it('gives C, R and χ of the pure matrix within their estimates, at every waiting time', () => {
    const weight = 0.8;
    const exact = matrixDynamics(weight);
    const mixture = createMixture([{ degree: 2, weight }]);
    const waitingTimes = [0.5, 3, 20];
    const curves = twoTime({ mixture, initialOverlap: 1e-12, horizon: 60 }, 1e-4, waitingTimes);
    expect(curves.map(({ waitingTime }) => waitingTime)).toEqual(waitingTimes);
    for (const { waitingTime, values, errors } of curves)
      values.lag.forEach((lag, i) => {
        const t = waitingTime + lag;
        const expected = {
          correlation: exact.correlation(t, waitingTime),
          response: exact.response(t, waitingTime),
          integratedResponse: integrate((s) => exact.response(t, s), waitingTime, t),
        };
        for (const key of ['correlation', 'response', 'integratedResponse'] as const) {
          const actual = Math.abs(at(values[key], i) - expected[key]);
          expect(actual, `${key} at ${waitingTime} + ${lag}`).toBeLessThanOrEqual(
            at(errors[key], i),
          );
          // Measured: 1e-5.
          expect(actual).toBeLessThan(5e-5);
        }
      });
  });

  it.each([
    { p: 3, deltaP: 1, invDelta2: 2.3, initialOverlap: 1e-4 },
    { p: 6, deltaP: 0.3, invDelta2: 1, initialOverlap: 1e-2 },
  ])('gives what the rows of a uniform grid sum to, at $p, $deltaP, $invDelta2', (model) => {
    const problem = problemOf(model, 8);
    const waitingTimes = [0.2, 1, 3, 6];
    const [row] = uniformRows(problem, [8], waitingTimes, 0.02);
    twoTime(problem, 1e-4, waitingTimes).forEach(({ values, errors }, i) => {
      // The last lag of every curve ends at the horizon.
      expect(at(values.lag, values.lag.length - 1)).toBeCloseTo(8 - at(waitingTimes, i), 12);
      for (const key of ['correlation', 'response', 'integratedResponse'] as const) {
        const last = values[key].length - 1;
        const difference = Math.abs(at(values[key], last) - at(row?.[key], i));
        expect(difference, `${key} from ${waitingTimes[i]}`).toBeLessThanOrEqual(
          at(errors[key], last),
        );
      }
    });
  });

  it('agrees with a finer run within its estimates, also at lags that were asked for', () => {
    const problem = problemOf({ p: 3, deltaP: 1, invDelta2: 1.5, initialOverlap: 1e-10 }, 2e4);
    const asked = { waitingTimes: [3, 1e4], lags: [1e4, 2.5] };
    const solve = (tolerance: number) =>
      runToEnd(solveTwoTime(problem, { tolerance, ...asked })).curves;
    const finer = solve(1e-5);
    solve(1e-4).forEach(({ values, errors }, i) => {
      for (const lag of asked.lags) {
        const [row, rowOfFiner] = [values, finer[i]?.values].map(
          (of) => of?.lag.indexOf(lag) ?? -1,
        );
        for (const key of ['correlation', 'response', 'integratedResponse'] as const) {
          const difference =
            at(values[key], row ?? -1) - at(finer[i]?.values[key], rowOfFiner ?? -1);
          expect(Math.abs(difference), `${key} after ${lag}`).toBeLessThanOrEqual(
            at(errors[key], row ?? -1),
          );
        }
      }
    });
  });

  it('shows a first picture without estimates, then better ones, and how the run ended', () => {
    const problem = problemOf({ p: 3, deltaP: 1, invDelta2: 2.3, initialOverlap: 1e-2 }, 100);
    const pictures: TwoTimePicture[] = [];
    const options = { tolerance: 1e-3, roughFirst: true, waitingTimes: [1, 10] };
    const last = runToEnd(solveTwoTime(problem, options), ({ batch }) => {
      if (batch) pictures.push(batch);
    });
    const known = pictures.map(({ errors }) => errors.energy.length);
    expect(known[0]).toBe(0);
    expect(pictures[0]?.curves[0]?.errors.correlation.every(Number.isNaN)).toBe(true);
    expect(pictures[0]?.samples.time.at(-1)).toBe(100);
    expect(known.slice(1)).toEqual(known.slice(1).map(() => last.samples.time.length));
    expect(last.curves[1]?.errors.correlation.every((error) => error > 0)).toBe(true);
    expect(last.ended.reason).toBe('stationary');
  });

  it('shows the violation of the fluctuation-dissipation relation in the ageing regime', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 0 });
    const { first, second } = mixture.atOne;
    const problem = { mixture, initialOverlap: 1e-10, horizon: 1e5 };
    const curves = twoTime(problem, 1e-3, [1e2, 1e3, 1e4]);
    // The ageing part obeys R = X dC/dt', so chi(C) is a line of slope -X (docs/physics.md#aging).
    const slope = (second - first) / (first * Math.sqrt(second));
    const theory = fluctuationDissipation(mixture, flowThresholdEnergy(mixture));
    const shares = curves.map((curve) => {
      const measured = agingCurve(curve, theory, Infinity).ratio;
      expect(measured?.theory).toBeCloseTo(slope, 12);
      return (measured?.value ?? NaN) / slope;
    });
    // Measured: 0.934, 0.961, 0.980; 0.990, 0.995, 0.998 at waiting times of 1e5, 1e6, 1e7.
    expect(shares[0]).toBeCloseTo(0.934, 2);
    expect(shares[1]).toBeCloseTo(0.961, 2);
    expect(shares[2]).toBeCloseTo(0.98, 2);
  });
});

/** It escapes at t near 16 and leaves a front. */
const escaping = { p: 3, deltaP: 1, invDelta2: 2.7, initialOverlap: 1e-3 };
const problem = problemOf(escaping, 32);

/** Before, during and after the escape. */
const rowTimes = [10, 16, 30];
const earlierTimes = [0.4, 2, 6, 9, 12, 15, 15.6, 16.4, 18, 22, 28];

describe('two-time data behind an escape', () => {
  const { history, series } = runPass(problem, standard).march;
  const reader = new HistoryReader(history);
  const rows = uniformRows(problem, rowTimes, earlierTimes, 0.04);

  it('are of a run that left a front behind', () => {
    expect(history.map.front).toBeGreaterThan(15);
    expect(history.map.front).toBeLessThan(16);
  });

  it.each(rowTimes.map((time, index) => ({ time, index })))(
    'are those of the uniform grid at t = $time, on both sides of the front',
    ({ time, index }) => {
      const row: TwoTimeRow | undefined = rows[index];
      const before = earlierTimes.filter((t) => t < time);
      expect(row?.correlation).toHaveLength(before.length);
      reader.moveTo(time);
      before.forEach((earlier, i) => {
        const lag = time - earlier;
        const name = `from ${earlier} to ${time}`;
        // Measured: 2e-5, and 3e-4 of C from the escape on, whose time the uniform grid has to that.
        const allowed = time > 15 ? 5e-4 : 5e-5;
        const read = {
          correlation: reader.correlation(lag, earlier),
          response: reader.response(lag, earlier),
          integratedResponse: reader.integratedResponse(lag, earlier),
        };
        for (const key of ['correlation', 'response', 'integratedResponse'] as const)
          expect(Math.abs(read[key] - at(row?.[key], i)), `${key} ${name}`).toBeLessThan(allowed);
      });
    },
  );

  it.each([0.5, 5, 16, 30])(
    'give back μ, ε and χ of the row at t = %f as integrals over it',
    (time) => {
      const { mixture } = problem;
      const m = series.at('overlap', time);
      const sums = { mu: mixture.first(m) * m, energy: -mixture.value(m), chi: 0 };
      reader.moveTo(time);
      // Gauss panels in ln of both distances to the ends, as fine as anything the row holds.
      const { points, weights } = compositeGauss(60, 8);
      const reach = Math.log(1e9);
      points.forEach((point, q) => {
        const share = 1 / (1 + Math.exp(reach * point));
        const lag = time * share;
        const ds = at(weights, q) * reach * time * share * (1 - share);
        const R = reader.response(lag, time - lag) * ds;
        const C = reader.correlation(lag, time - lag);
        sums.mu += R * (mixture.first(C) + mixture.second(C) * C);
        sums.energy -= R * mixture.first(C);
        sums.chi += R;
      });
      for (const key of ['mu', 'energy', 'chi'] as const)
        expect(Math.abs(sums[key] - series.at(key, time)), key).toBeLessThan(1e-5);
    },
  );

  it.each([1, 3, 16, 30])(
    'keep the sphere, and lower the energy by the square of the speed: t = %f',
    (time) => {
      // 1 - C(t + τ/2, t - τ/2) = τ²/2 |dx/dt|²/N + O(τ⁴), and de/dt = -|dx/dt|²/N.
      const speedSquared = (lag: number): number => {
        reader.moveTo(time + lag / 2);
        return (2 * (1 - reader.correlation(lag, time - lag / 2))) / lag ** 2;
      };
      const energyAt = (t: number): number => series.at('energy', t);
      const slopeOver = (lag: number): number =>
        (energyAt(time + lag / 2) - energyAt(time - lag / 2)) / lag;
      const extrapolated = (from: (lag: number) => number): number =>
        (4 * from(0.1) - from(0.2)) / 3;
      const speed = extrapolated(speedSquared);
      const slope = extrapolated(slopeOver);
      expect(reader.correlation(0, time)).toBe(1);
      // Measured: 5e-6.
      expect(Math.abs(speed + slope)).toBeLessThan(2e-5);
    },
  );
});
