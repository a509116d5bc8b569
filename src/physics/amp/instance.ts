/** Message passing on one sampled loss, the same that the flow of its seed goes down (docs/physics.md#amp). */
import type { Columns, Computation } from '../computation';
import { createLandscape } from '../flow/createLandscape';
import { inSlices } from '../inSlices';
import type { Landscape, Sliced } from '../flow/landscape';
import type { InstanceProblem } from '../flow/problem';
import { dot } from '../flow/sphere';
import type { MixtureTerm } from '../mixture';
import { ampAlgorithms, ampNames, type AmpName } from './algorithms';
import { ampColumns, type AmpColumn, type AmpState } from './stateEvolution';

export interface AmpProblem extends InstanceProblem {
  /** How many, of each algorithm: each costs one gradient. */
  readonly iterations: number;
}

export interface AmpBatch {
  readonly algorithm: AmpName;
  /** The iterations since the last batch of this algorithm. */
  readonly rows: Columns<AmpColumn>;
}

export interface AmpSummary {
  /** m(0) of the direction that all start with. */
  readonly initialOverlap: number;
}

/**
 * Both algorithms on one instance, one after the other. Their start is the flow's; that of Bayes AMP is
 * shortened as if its overlap were known, or to the usual 1/sqrt(N) where none was asked for.
 * @throws RangeError as `createLandscape`.
 */
export function* iterateAmp({
  iterations,
  ...problem
}: AmpProblem): Computation<AmpBatch, AmpSummary> {
  const landscape = yield* inSlices(createLandscape(problem), 0);
  const { dimension, start, signal } = landscape;
  const expected = Math.abs(problem.startOverlap ?? 1 / Math.sqrt(dimension));
  for (const [index, algorithm] of ampNames.entries()) {
    const amp = new AmpIteration(landscape, algorithm, expected);
    for (let k = 0; k <= iterations; k++) {
      const fraction = (index + k / (iterations + 1)) / ampNames.length;
      const state = yield* inSlices(amp.advance(), fraction);
      yield { fraction, batch: { algorithm, rows: ampColumns([state], k) } };
    }
  }
  return { initialOverlap: dot(start, signal) / dimension };
}

class AmpIteration {
  private readonly field: Float64Array<ArrayBuffer>;
  private estimate: Float64Array<ArrayBuffer>;
  private before: Float64Array<ArrayBuffer> | null = null;
  private slope = 0;
  /** The terms that the algorithm listens to; null without any. */
  private readonly heard: Landscape | null;

  constructor(
    private readonly landscape: Landscape,
    private readonly algorithm: AmpName,
    expectedOverlap: number,
  ) {
    const row = ampAlgorithms[algorithm];
    const hears = (term: MixtureTerm): boolean => row.hears(term);
    const length = Math.sqrt(row.startNorm(expectedOverlap));
    const { terms } = landscape.mixture;
    const heard = terms.filter(hears).length;
    if (heard === terms.length) this.heard = landscape;
    else this.heard = heard > 0 ? landscape.only(hears) : null;
    this.estimate = landscape.start.map((component) => length * component);
    this.field = new Float64Array(landscape.dimension);
  }

  /** The state of the present estimate; then comes the next one. */
  *advance(): Sliced<AmpState> {
    const { heard, estimate: x, field: h, before } = this;
    const { dimension: N, signal } = this.landscape;
    // Without a term that is heard there is no field.
    const energy = heard === null ? 0 : yield* heard.gradient(x, h);
    const norm = dot(x, x) / N;
    const across = before ? dot(x, before) / N : NaN;
    // Onsager's term: what an estimate has told its own neighbours comes back to it two iterations later.
    const echo = before ? this.slope * (heard?.mixture.second(across) ?? 0) : 0;
    for (let i = 0; i < N; i++) h[i] = -h[i] - (before ? echo * before[i] : 0);
    const kept = before ? across / Math.sqrt(norm * (dot(before, before) / N)) : NaN;
    const overlap = dot(x, signal) / N;
    this.slope = ampAlgorithms[this.algorithm].slope(dot(h, h) / N);
    const next = this.before ?? new Float64Array(N);
    for (let i = 0; i < N; i++) next[i] = this.slope * h[i];
    this.before = x;
    this.estimate = next;
    return { overlap, norm, direction: norm > 0 ? overlap / Math.sqrt(norm) : 0, kept, energy };
  }
}
