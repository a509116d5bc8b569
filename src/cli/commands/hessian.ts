import type { Model } from '../../physics/model';
import { farBeyond, numberFlag, optionalFlag, UsageError } from '../args';
import { defineModelCommand } from '../modelCommand';

/** Spectrum of the Hessian at overlap 0, at a shift or at the dominant points of an energy. */
export const hessian = defineModelCommand({
  name: 'hessian',
  summary: 'bulk and isolated eigenvalue of the Hessian at overlap 0',
  flags: {
    energy: optionalFlag(numberFlag('energy of the dominant stationary points', farBeyond), null),
    t: optionalFlag(numberFlag('shift of the spectrum, instead of --energy', farBeyond), null),
  },
  plan: (model, { energy, t }) => {
    const shiftAt = chosenShift(energy, t);
    return () => {
      const { shift, theta, scale, bulk, ...rest } = model.hessianOfShift(shiftAt(model));
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

function chosenShift(energy: number | null, shift: number | null): (model: Model) => number {
  if (energy !== null && shift === null) return (model) => model.complexity(energy).shift;
  if (energy === null && shift !== null) return () => shift;
  const range = `a number between ${-farBeyond} and ${farBeyond}`;
  throw new UsageError(
    energy === null
      ? `--energy or --t is missing: give one of them, ${range}`
      : `--energy ${energy} and --t ${shift ?? ''} exclude each other: give one of them, ${range}`,
  );
}
