import { complexityAt } from '../../physics/complexity/annealed';
import { hessianAt } from '../../physics/hessian/hessianAt';
import { spikedMixture, type Mixture } from '../../physics/mixture';
import { numberFlag, optional, pointFlags, UsageError } from '../args';
import { defineCommand } from '../command';

/** Spectrum of the Hessian at overlap 0, at a shift or at the dominant points of an energy. */
export const hessian = defineCommand({
  name: 'hessian',
  summary: 'bulk and isolated eigenvalue of the Hessian at overlap 0',
  flags: {
    ...pointFlags,
    energy: optional(numberFlag('energy of the dominant stationary points; or give --t'), null),
    t: optional(numberFlag('shift of the spectrum; or give --energy'), null),
  },
  run: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, energy, t }) => {
    const mixture = spikedMixture({ p, deltaP, invDelta2 });
    const { shift, theta, scale, bulk, ...rest } = hessianAt(
      mixture,
      chosenShift(mixture, energy, t),
    );
    return {
      t: shift,
      theta,
      scale,
      bulk: [bulk.lo, bulk.hi],
      outlier: rest.outlier,
      outlierOverlap: rest.outlierOverlap,
      growthRate: rest.growthRate,
    };
  },
});

function chosenShift(mixture: Mixture, energy: number | null, shift: number | null): number {
  if (energy !== null && shift === null) return complexityAt(mixture, energy).shift;
  if (energy === null && shift !== null) return shift;
  throw new UsageError(
    energy === null
      ? '--energy or --t is missing: one of them must be given, any finite number'
      : `--energy ${energy} and --t ${shift ?? ''} exclude each other: give one, any finite number`,
  );
}
