import { describe, expect, it } from 'vitest';
import { solveTwoTime } from '../../../../src/physics/chsck/longTime/twoTime';
import { runToEnd } from '../../../../src/physics/computation';
import { createMixture, spikedMixture } from '../../../../src/physics/mixture';
import { matrixDynamics } from '../../../support/matrixDynamics';

const at = (values: Float64Array | undefined, i: number): number => values?.[i] ?? NaN;

describe('solveTwoTime', () => {
  it('gives C and R of the pure matrix within their estimates, at every waiting time', () => {
    const weight = 0.8;
    const exact = matrixDynamics(weight);
    const curves = runToEnd(
      solveTwoTime(
        { mixture: createMixture([{ degree: 2, weight }]), initialOverlap: 1e-12, horizon: 60 },
        { tolerance: 1e-4, waitingTimes: [0.5, 3, 20] },
      ),
    );
    expect(curves.map(({ waitingTime }) => waitingTime)).toEqual([0.5, 3, 20]);
    for (const { waitingTime, values, errors } of curves)
      values.lag.forEach((lag, i) => {
        const t = waitingTime + lag;
        const actualC = Math.abs(at(values.correlation, i) - exact.correlation(t, waitingTime));
        const actualR = Math.abs(at(values.response, i) - exact.response(t, waitingTime));
        expect(actualC, `C at ${waitingTime} + ${lag}`).toBeLessThanOrEqual(
          at(errors.correlation, i),
        );
        expect(actualR, `R at ${waitingTime} + ${lag}`).toBeLessThanOrEqual(at(errors.response, i));
        // Measured: 1e-5.
        expect(Math.max(actualC, actualR)).toBeLessThan(5e-5);
      });
  });

  it('shows the violation of the fluctuation-dissipation relation in the ageing regime', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 0 });
    const { first, second } = mixture.atOne;
    const [curve] = runToEnd(
      solveTwoTime(
        { mixture, initialOverlap: 1e-10, horizon: 1e5 },
        { tolerance: 1e-3, waitingTimes: [1e3] },
      ),
    );
    // The ageing part obeys R = X dC/dt', so chi(C) is a line of slope -X (docs/physics.md#dynamics).
    const slope = (second - first) / (first * Math.sqrt(second));
    const correlation = curve?.values.correlation;
    const integrated = curve?.values.integratedResponse;
    const below = (value: number): number => correlation?.findIndex((c) => c < value) ?? NaN;
    const from = below(0.8);
    const to = below(0.5);
    const measured =
      (at(integrated, to) - at(integrated, from)) / (at(correlation, from) - at(correlation, to));
    // Measured: 0.962 at this waiting time; 1 is reached as it grows.
    expect(measured / slope).toBeCloseTo(1, 1);
  });
});
