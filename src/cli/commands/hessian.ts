import { complexityAt } from '../../physics/complexity/annealed';
import { hessianAt } from '../../physics/hessian/hessianAt';
import { spikedMixture, type Mixture } from '../../physics/mixture';
import { farBeyond, numberFlag, optional, pointFlags, UsageError } from '../args';
import { defineCommand } from '../command';

/** Spectrum of the Hessian at overlap 0, at a shift or at the dominant points of an energy. */
export const hessian = defineCommand({
  name: 'hessian',
  summary: 'bulk and isolated eigenvalue of the Hessian at overlap 0',
  flags: {
    ...pointFlags,
    energy: optional(numberFlag('energy of the dominant stationary points', farBeyond), null),
    t: optional(numberFlag('shift of the spectrum, instead of --energy', farBeyond), null),
  },
  plan: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, energy, t }) => {
    const mixture = spikedMixture({ p, deltaP, invDelta2 });
    const shiftAt = chosenShift(energy, t);
    return () => {
      const { shift, theta, scale, bulk, ...rest } = hessianAt(mixture, shiftAt(mixture));
      return {
        t: shift,
        theta,
        scale,
        bulk: [bulk.lo, bulk.hi],
        outlier: rest.outlier,
        outlierOverlap: rest.outlierOverlap,
        growthRate: rest.growthRate,
      };
    };
  },
});

function chosenShift(energy: number | null, shift: number | null): (mixture: Mixture) => number {
  if (energy !== null && shift === null) return (mixture) => complexityAt(mixture, energy).shift;
  if (energy === null && shift !== null) return () => shift;
  const range = `a number between ${-farBeyond} and ${farBeyond}`;
  throw new UsageError(
    energy === null
      ? `--energy or --t is missing: give one of them, ${range}`
      : `--energy ${energy} and --t ${shift ?? ''} exclude each other: give one of them, ${range}`,
  );
}
