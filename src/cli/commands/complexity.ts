import { quenchedComplexity } from '../../physics/complexity/quenched';
import { farBeyond, listFlag, numberFlag, optionalFlag, UsageError } from '../args';
import { defineModelCommand } from '../modelCommand';
import { rowsOf } from '../rows';

/** So near to 1 the complexity is far below 0 already. */
const largestOverlap = 0.999999;

/** Annealed complexity at one overlap with the signal and the given energies. */
export const complexity = defineModelCommand({
  name: 'complexity',
  summary: 'annealed complexity at overlap 0, or annealed and quenched at another overlap',
  flags: {
    energies: listFlag('energies per degree of freedom', farBeyond),
    overlap: optionalFlag(numberFlag('overlap with the signal', largestOverlap), null),
  },
  plan: (model, { energies, overlap }) => {
    const { mixture, threshold, groundEnergy } = model;
    if (model.isMatrixAlone)
      throw new UsageError(
        'a matrix alone has no complexity: its stationary points are its N eigenvectors and their opposites',
      );
    return async (session) => {
      if (threshold.scheme === 'multi-scale')
        session.remark(
          'thresholdEnergy is the multi-scale value: for 2+p Δ₂ < (p - 3) Δ_p, docs/physics.md#threshold',
        );
      const points = await rowsOf(session, energies, (given) => {
        const { energy, sigma, sigmaMinima, shift, kind } = model.complexity(given, overlap ?? 0);
        const point = { energy, sigma, sigmaMinima, t: shift, kind };
        if (overlap === null) return point;
        const quenched = quenchedComplexity(mixture, overlap, given);
        return { ...point, sigmaQuenched: quenched?.sigma ?? null };
      });
      if (points.some((point) => 'sigmaQuenched' in point && point.sigmaQuenched === null))
        session.remark('sigmaQuenched is null where none is known: docs/physics.md#quenched');
      return {
        ...(overlap === null ? {} : { overlap }),
        thresholdEnergy: threshold.energy,
        groundEnergy,
        points,
      };
    };
  },
});
