/**
 * Where the memory integrals of a column are taken, and by which rule. For a column at t':
 *
 *   late   s in (t', t): rho = t - s, sigma = s - t', carrying Sigma(t,s) R(s,t') and Sigma(t,s) C(s,t');
 *   early  s in (0, t'): sigma = t' - s, carrying Sigma(t,s) C(t',s) and R(t',s) Q'(C(t,s)).
 *
 * Each interval (split at the front, if there is one) is mapped by v = ln[(s - lo + a)/(hi - s + a)],
 * which resolves both ends logarithmically.
 * The number of panels of a column does not depend on x: a count that jumps as t grows makes jitter,
 * which the nearly marginal operator amplifies.
 */
import type { QuadratureRule } from '../../../numerics/gaussLegendre';
import type { RowFrame } from '../scheme/coordinates';
import type { LagGrid } from '../grid/lagGrid';
import { stretchedGauss } from '../scheme/quadrature';

/** Prepares quadrature nodes lo < s < hi of column k, the first of which has number `node`. */
type Visit = (k: number, node: number, lo: number, hi: number, rule: QuadratureRule) => void;

export interface IntervalVisitor {
  /** Comes before the intervals of column k. */
  beginColumn(k: number): void;
  prepareLate: Visit;
  prepareEarly: Visit;
}

export class MemoryIntervals {
  /** Nodes of column k are first[k] .. first[k + 1] - 1; column 0 has none. */
  readonly lateFirst: Int32Array;
  readonly earlyFirst: Int32Array;
  /** Nodes of the longest rule. */
  readonly longestRule: number;
  /** Rules of every column: before and after the front, or one for the whole interval. */
  private readonly lateRules: readonly (readonly QuadratureRule[])[];
  private readonly earlyRules: readonly (readonly QuadratureRule[])[];

  constructor(
    private readonly grid: LagGrid,
    private readonly frame: RowFrame,
    gauss: number,
  ) {
    const { u, ownElements } = grid;
    const frontElements = grid.elements - ownElements;
    const rules = new Map<number, QuadratureRule>();
    // A column needs about one panel per element its interval spans, and one more for the ends.
    const rule = (elements: number, share: number): QuadratureRule => {
      const panels = Math.min(elements, Math.ceil(elements * share + 1));
      const found = rules.get(panels) ?? stretchedGauss(panels, gauss);
      rules.set(panels, found);
      return found;
    };
    const last = u.length - 1;
    this.lateRules = Array.from(u, (value, k) => {
      if (k === 0) return [];
      if (grid.isOwn(k)) return [rule(ownElements, 1 + value)];
      return [rule(frontElements, value - 1), rule(ownElements, 2)];
    });
    this.earlyRules = Array.from(u, (value, k) => {
      if (k === 0 || k === last) return [];
      if (!grid.isOwn(k)) return [rule(frontElements, 3 - value)];
      const own = rule(ownElements, 1 - value);
      return frontElements > 0 ? [rule(frontElements, 2), own] : [own];
    });
    this.longestRule = Math.max(...Array.from(rules.values(), ({ points }) => points.length));
    this.lateFirst = firstNodes(this.lateRules);
    this.earlyFirst = firstNodes(this.earlyRules);
  }

  /** All intervals of column k for the row the frame is placed at. */
  visit(k: number, visitor: IntervalVisitor): void {
    const { frame, grid, lateFirst, earlyFirst, lateRules, earlyRules } = this;
    const { time } = frame;
    const { front } = frame.map;
    const earlier = frame.earlier[k];
    visitor.beginColumn(k);
    const node = lateFirst[k];
    const [late, lateBehind] = lateRules[k];
    if (grid.isOwn(k)) visitor.prepareLate(k, node, earlier, time, late);
    else {
      visitor.prepareLate(k, node, earlier, front, late);
      visitor.prepareLate(k, node + late.points.length, front, time, lateBehind);
    }
    const [early, earlyBehind] = earlyRules[k];
    const from = earlyFirst[k];
    if (earlyRules[k].length === 2) {
      visitor.prepareEarly(k, from, 0, front, early);
      visitor.prepareEarly(k, from + early.points.length, front, earlier, earlyBehind);
    } else if (earlyRules[k].length === 1)
      visitor.prepareEarly(k, from, grid.isOwn(k) ? front : 0, earlier, early);
  }
}

function firstNodes(rules: readonly (readonly QuadratureRule[])[]): Int32Array {
  const first = new Int32Array(rules.length + 1);
  rules.forEach((ofColumn, k) => {
    first[k + 1] = ofColumn.reduce((sum, { points }) => sum + points.length, first[k]);
  });
  return first;
}
