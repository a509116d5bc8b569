/**
 * Everything about one row's memory integrals that does not depend on its unknowns, worked out once
 * a row so that an iteration only reads: where each quadrature node lies on the row itself, and the
 * factor that the (known) history contributes there.
 *
 * For a column at t' the integrals are split where the history changes its role:
 *   late   s in (t', t): rho = t - s, sigma = s - t', carrying Sigma(t,s) R(s,t') and Sigma(t,s) C(s,t');
 *   early  s in (0, t'): sigma = t' - s, carrying Sigma(t,s) C(t',s) and R(t',s) Q'(C(t,s)).
 * Each interval (split at the front, if there is one) is mapped by v = ln[(s - lo + a)/(hi - s + a)],
 * which resolves both ends logarithmically.
 * The number of panels of a column does not depend on x: a count that jumps as t grows makes jitter,
 * which the nearly marginal operator amplifies.
 */
import type { RowFrame } from './coordinates';
import type { Rule } from '../../numerics/gaussLegendre';
import type { LagGrid } from './grid/lagGrid';
import { polynomialAt } from './grid/polynomial';
import type { History } from './history';
import { RowStencil } from './interpolation';
import { LogPanels, stretchedGauss } from './quadrature';

/** Quadrature nodes of all columns, column after column. */
export class NodeTable {
  /** Nodes of column k are first[k] .. first[k + 1] - 1; column 0 has none. */
  readonly first: Int32Array;
  /** Where the node lies on the row being solved for: offset of the element's coefficients, xi. */
  readonly offset: Int32Array;
  readonly xi: Float64Array;
  /** Factor of Sigma R (late) or R Q' (early); and of Sigma C. */
  readonly responseFactor: Float64Array;
  readonly correlationFactor: Float64Array;
  /** The same place seen from the history, and the factors of the unknown row's own fields there. */
  readonly pastOffset: Int32Array;
  readonly pastXi: Float64Array;
  readonly ownResponse: Float64Array;
  readonly ownCorrelation: Float64Array;
  /** Nodes of column k from here on depend on the unknown row through the history too. */
  readonly ownFrom: Int32Array;

  /** @param counts nodes of every column. */
  constructor(counts: readonly number[]) {
    this.first = new Int32Array(counts.length + 1);
    for (let k = 0; k < counts.length; k++) this.first[k + 1] = this.first[k] + counts[k];
    const nodes = this.first[counts.length];
    this.offset = new Int32Array(nodes);
    this.xi = new Float64Array(nodes);
    this.responseFactor = new Float64Array(nodes);
    this.correlationFactor = new Float64Array(nodes);
    this.pastOffset = new Int32Array(nodes);
    this.pastXi = new Float64Array(nodes);
    this.ownResponse = new Float64Array(nodes);
    this.ownCorrelation = new Float64Array(nodes);
    this.ownFrom = new Int32Array(counts.length);
  }
}

export class MemoryGeometry {
  readonly late: NodeTable;
  readonly early: NodeTable;
  /** Rules of every column: before and after the front, or one for the whole interval. */
  private readonly lateRules: readonly (readonly Rule[])[];
  private readonly earlyRules: readonly (readonly Rule[])[];
  private readonly panels: LogPanels;
  private readonly stencil: RowStencil;
  private readonly stencilBefore: RowStencil;
  /** History blended at x(t') of one column: coefficients of W and C along s. */
  private blendedResponse: Float64Array;
  private blendedCorrelation: Float64Array;

  constructor(
    private readonly grid: LagGrid,
    private readonly frame: RowFrame,
    gauss: number,
    stencil: number,
  ) {
    const { u, ownElements } = grid;
    const frontElements = grid.elements - ownElements;
    // A column needs about one panel per element its interval spans, and one more for the ends.
    const rule = (elements: number, share: number): Rule =>
      stretchedGauss(Math.min(elements, Math.ceil(elements * share + 1)), gauss);
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
    this.late = new NodeTable(this.lateRules.map(countPoints));
    this.early = new NodeTable(this.earlyRules.map(countPoints));
    this.panels = new LogPanels(frame.unit);
    this.stencil = new RowStencil(stencil);
    this.stencilBefore = new RowStencil(stencil);
    this.blendedResponse = new Float64Array(0);
    this.blendedCorrelation = new Float64Array(0);
  }

  /** Nodes of both integrals of column k for the row the frame is placed at. */
  prepareColumn(k: number, history: History): void {
    const { frame, grid, late, early, lateRules, earlyRules } = this;
    const { front } = frame.map;
    const earlier = frame.earlier[k];
    late.ownFrom[k] = late.first[k + 1];
    const [lateFirst, lateSecond] = lateRules[k];
    if (grid.isOwn(k)) this.prepareLate(k, late.first[k], earlier, frame.time, lateFirst, history);
    else {
      const next = this.prepareLate(k, late.first[k], earlier, front, lateFirst, history);
      this.prepareLate(k, next, front, frame.time, lateSecond, history);
    }
    early.ownFrom[k] = early.first[k + 1];
    const [earlyFirst, earlySecond] = earlyRules[k];
    if (earlyRules[k].length === 0) return;
    const source = this.source(history, earlier);
    const ownShare = this.blend(source, earlier, source === history);
    if (ownShare !== 0) early.ownFrom[k] = early.first[k];
    if (earlyRules[k].length === 1)
      this.prepareEarly(
        k,
        early.first[k],
        grid.isOwn(k) ? front : 0,
        earlier,
        earlyFirst,
        source,
        ownShare,
      );
    else {
      const next = this.prepareEarly(k, early.first[k], 0, front, earlyFirst, source, ownShare);
      this.prepareEarly(k, next, front, earlier, earlySecond, source, ownShare);
    }
  }

  /** The history that holds the rows at `time`. */
  private source(history: History, time: number): History {
    const { before } = history;
    return before !== undefined && time <= before.end ? before : history;
  }

  /** Nodes from `node` on for lo < s < hi inside (t', t); returns the node after the last. */
  private prepareLate(
    k: number,
    node: number,
    lo: number,
    hi: number,
    { points, weights }: Rule,
    history: History,
  ): number {
    const { frame, grid, panels, late } = this;
    const { map, unit: a, x, time } = frame;
    const earlier = frame.earlier[k];
    const columnScale = (frame.lag[k] + a) * (earlier + a);
    const beyond = time - hi - a;
    const before = lo - earlier - a;
    panels.setInterval(hi - lo);
    for (let q = 0; q < points.length; q++, node++) {
      const ds = weights[q] * panels.setNode(points[q]);
      const s = lo + panels.fromLow - a;
      const lag = beyond + panels.fromHigh;
      const pastLag = before + panels.fromLow;

      const u = map.place(x, lag, s);
      const element = grid.elementAt(u);
      late.offset[node] = element * grid.stride;
      late.xi[node] = (u - grid.edges[element]) * grid.slopes[element] - 1;

      const source = this.source(history, s);
      const own = this.readPast(source, s, pastLag, earlier, source === history);
      // R(t,s) gamma(t,t') R(s,t') with every R = W/gamma, and R(t,s) alone.
      const ofCorrelation = (ds * a * (time + 2 * a)) / ((lag + a) * (s + a));
      const ofResponse =
        (ds * columnScale * a * (s + 2 * a)) /
        ((lag + a) * (s + a) * (pastLag + a) * (earlier + a));
      late.responseFactor[node] = ofResponse * this.pastResponse;
      late.correlationFactor[node] = ofCorrelation * this.pastCorrelation;
      if (own !== 0) {
        if (late.ownFrom[k] > node) late.ownFrom[k] = node;
        late.pastOffset[node] = this.pastOffset;
        late.pastXi[node] = this.pastXi;
        late.ownResponse[node] = ofResponse * own;
        late.ownCorrelation[node] = ofCorrelation * own;
      }
    }
    return node;
  }

  private pastResponse = 0;
  private pastCorrelation = 0;
  private pastOffset = 0;
  private pastXi = 0;

  /**
   * Reads W and C at (s, t') into `pastResponse` and `pastCorrelation`, as far as committed rows
   * determine them; returns the weight of the row being solved for.
   */
  private readPast(
    source: History,
    s: number,
    lag: number,
    earlier: number,
    isCurrent: boolean,
  ): number {
    const { map, grid, rows, responseModal, correlationModal, coefficients } = source;
    const { stride } = grid;
    const { degree } = grid.element;
    const xs = map.clock(s);
    const u = map.place(xs, lag, earlier);
    const element = grid.elementAt(u);
    const z = (u - grid.edges[element]) * grid.slopes[element] - 1;
    const stencil = isCurrent ? this.stencil : this.stencilBefore;
    if (isCurrent) stencil.set(source.x, rows, xs);
    else stencil.setCentred(source.x, rows, xs);
    const { start, count, weights } = stencil;
    const known = start + count > rows ? count - 1 : count;
    let W = 0;
    let C = 0;
    for (let r = 0; r < known; r++) {
      const base = (start + r) * coefficients + element * stride;
      W += weights[r] * polynomialAt(responseModal, base, degree, z);
      C += weights[r] * polynomialAt(correlationModal, base, degree, z);
    }
    this.pastResponse = W;
    this.pastCorrelation = C;
    this.pastOffset = element * stride;
    this.pastXi = z;
    return known < count ? weights[known] : 0;
  }

  /** Nodes from `node` on for lo < s < hi inside (0, t'); returns the node after the last. */
  private prepareEarly(
    k: number,
    node: number,
    lo: number,
    hi: number,
    { points, weights }: Rule,
    source: History,
    ownShare: number,
  ): number {
    const { frame, grid, panels, early, blendedResponse, blendedCorrelation } = this;
    const { map, unit: a, x, time } = frame;
    const { stride: pastStride, edges: pastEdges, slopes: pastSlopes } = source.grid;
    const { degree } = source.grid.element;
    const earlier = frame.earlier[k];
    const pastX = source.map.clock(earlier);
    const beyond = earlier - hi - a;
    panels.setInterval(hi - lo);
    for (let q = 0; q < points.length; q++, node++) {
      const ds = weights[q] * panels.setNode(points[q]);
      const s = lo + panels.fromLow - a;
      const pastLag = beyond + panels.fromHigh;
      const lag = frame.lag[k] + pastLag;

      const u = map.place(x, lag, s);
      const element = grid.elementAt(u);
      early.offset[node] = element * grid.stride;
      early.xi[node] = (u - grid.edges[element]) * grid.slopes[element] - 1;

      const pastU = source.map.place(pastX, pastLag, s);
      const pastElement = source.grid.elementAt(pastU);
      const base = pastElement * pastStride;
      const z = (pastU - pastEdges[pastElement]) * pastSlopes[pastElement] - 1;
      const W = polynomialAt(blendedResponse, base, degree, z);
      const C = polynomialAt(blendedCorrelation, base, degree, z);
      const ofResponse = (ds * a * (earlier + 2 * a)) / ((pastLag + a) * (s + a));
      const ofCorrelation = (ds * a * (time + 2 * a)) / ((lag + a) * (s + a));
      early.responseFactor[node] = ofResponse * W;
      early.correlationFactor[node] = ofCorrelation * C;
      early.pastOffset[node] = base;
      early.pastXi[node] = z;
      early.ownResponse[node] = ofResponse * ownShare;
      early.ownCorrelation[node] = ofCorrelation * ownShare;
    }
    return node;
  }

  /** Blends the rows around `time` into the scratch rows; returns the weight of the unknown row. */
  private blend(source: History, time: number, isCurrent: boolean): number {
    const { x: rowX, responseModal, correlationModal, coefficients, rows } = source;
    const stencil = isCurrent ? this.stencil : this.stencilBefore;
    const at = source.map.clock(time);
    if (isCurrent) stencil.set(rowX, rows, at);
    else stencil.setCentred(rowX, rows, at);
    if (this.blendedResponse.length < coefficients) {
      this.blendedResponse = new Float64Array(coefficients);
      this.blendedCorrelation = new Float64Array(coefficients);
    }
    const { blendedResponse, blendedCorrelation } = this;
    const { start, count, weights } = stencil;
    const known = start + count > rows ? count - 1 : count;
    blendedResponse.fill(0);
    blendedCorrelation.fill(0);
    for (let r = 0; r < known; r++) {
      const weight = weights[r];
      const base = (start + r) * coefficients;
      for (let i = 0; i < coefficients; i++) {
        blendedResponse[i] += weight * responseModal[base + i];
        blendedCorrelation[i] += weight * correlationModal[base + i];
      }
    }
    return known < count ? weights[known] : 0;
  }
}

function countPoints(rules: readonly Rule[]): number {
  return rules.reduce((sum, { points }) => sum + points.length, 0);
}
