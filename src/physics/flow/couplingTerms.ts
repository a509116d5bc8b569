/** The terms of a point as finite systems hold them: one matrix, and a tensor for every order from 3 on. */
import { mixtureAt, type MixtureTerm } from '../mixture';
import type { ModelPoint } from '../parameters';

export interface CouplingTerms {
  /** Of weight 0 without a matrix. */
  readonly matrixTerm: MixtureTerm;
  /** Ascending in order. */
  readonly tensorTerms: readonly MixtureTerm[];
}

export function couplingTerms(point: ModelPoint): CouplingTerms {
  const terms = mixtureAt(point).terms.toSorted((a, b) => a.degree - b.degree);
  return {
    matrixTerm: terms.find(({ degree }) => degree === 2) ?? { degree: 2, weight: 0 },
    tensorTerms: terms.filter(({ degree }) => degree > 2),
  };
}
