import fc from 'fast-check';
import { parameters, type ModelPoint } from '../../src/physics/parameters';

/** Orders far beyond the page's range: the static formulas hold for all of them. */
const highestOrder = 20;

/** Any such p and any Δ_p of the program's range, Δ_p evenly spread on a logarithmic axis. */
export const tensors = fc.record({
  p: fc.integer({ min: parameters.p.min, max: highestOrder }),
  deltaP: logUniform(parameters.deltaP.min, parameters.deltaP.max),
});

/** Points of the model away from the limit of no matrix, where energies of minima are degenerate. */
export const modelPoints: fc.Arbitrary<ModelPoint> = fc
  .tuple(tensors, logUniform(0.01, parameters.invDelta2.max))
  .map(([tensor, invDelta2]) => ({ ...tensor, invDelta2 }));

function logUniform(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .double({ min: Math.log(min), max: Math.log(max), noNaN: true })
    .map((x) => Math.min(max, Math.max(min, Math.exp(x))));
}
