/** A parameter of a run, whole: its row, and a solver that knows what it means. */
import type { SolveDynamics } from '../../../src/physics/chsck/problem';
import { solveDynamics } from '../../../src/physics/chsck/solveDynamics';
import { createMixture } from '../../../src/physics/mixture';
import {
  chsckParameters,
  type ChsckParameters,
  type RunParameters,
} from '../../../src/physics/runParameters';

declare module '../../../src/physics/runParameters' {
  interface ChsckParameters {
    /** All signal-to-noise ratios are multiplied by it, and so is Q. */
    readonly snrFactor?: number;
  }
}

export const toyParameters: RunParameters<ChsckParameters> = {
  ...chsckParameters,
  snrFactor: {
    spec: {
      symbol: 'a',
      name: 'factor of the signal-to-noise ratios',
      min: 0.1,
      max: 10,
      initial: 1,
      integer: false,
    },
    initial: 1,
    without: 1,
    name: 'a',
    flag: 'snr-factor',
    field: { label: 'factor a', name: 'Factor of the signal-to-noise ratios' },
  },
};

export const solveWithFactor: SolveDynamics = ({ snrFactor = 1, mixture, ...asked }, options) => {
  const terms = mixture.terms.map(({ degree, weight }) => ({ degree, weight: snrFactor * weight }));
  return solveDynamics({ ...asked, mixture: createMixture(terms) }, options);
};
