/**
 * Everything about one row's memory integrals that does not depend on its unknowns, worked out once
 * a row so that an iteration only reads: where each quadrature node lies on the row itself, and the
 * factor that the (known) history contributes there.
 */
import type { QuadratureRule } from '../../../../numerics/gaussLegendre';
import type { RowFrame } from '../../scheme/coordinates';
import type { LagGrid } from '../../grid/lagGrid';
import { polynomialAt } from '../../grid/polynomial';
import type { LagHistory } from '../../scheme/history';
import { RowStencil } from '../../scheme/interpolation';
import { LogPanels } from '../../scheme/quadrature';
import type { KernelInput } from '../kernel';
import { MemoryIntervals, type IntervalVisitor } from '../memoryIntervals';

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

  constructor(first: Int32Array) {
    const columns = first.length - 1;
    const nodes = first[columns];
    this.first = first;
    this.offset = new Int32Array(nodes);
    this.xi = new Float64Array(nodes);
    this.responseFactor = new Float64Array(nodes);
    this.correlationFactor = new Float64Array(nodes);
    this.pastOffset = new Int32Array(nodes);
    this.pastXi = new Float64Array(nodes);
    this.ownResponse = new Float64Array(nodes);
    this.ownCorrelation = new Float64Array(nodes);
    this.ownFrom = new Int32Array(columns);
  }
}

export class MemoryGeometry implements IntervalVisitor {
  readonly late: NodeTable;
  readonly early: NodeTable;
  private readonly intervals: MemoryIntervals;
  private readonly panels: LogPanels;
  private readonly stencil: RowStencil;
  private readonly stencilBefore: RowStencil;
  private readonly grid: LagGrid;
  private readonly frame: RowFrame;
  private readonly history: LagHistory;
  /** History blended at x(t') of one column: coefficients of W and C along s. */
  private blendedScaledResponse = new Float64Array(0);
  private blendedCorrelation = new Float64Array(0);
  /** Weight of the unknown row in that blend. */
  private blendedOwn = 0;

  constructor({ grid, frame, history, gauss, stencil }: KernelInput) {
    this.grid = grid;
    this.frame = frame;
    this.history = history;
    this.intervals = new MemoryIntervals(grid, frame, gauss);
    this.late = new NodeTable(this.intervals.lateFirst);
    this.early = new NodeTable(this.intervals.earlyFirst);
    this.panels = new LogPanels(frame.unit);
    this.stencil = new RowStencil(stencil);
    this.stencilBefore = new RowStencil(stencil);
  }

  /** Nodes of both integrals of column k for the row the frame is placed at. */
  prepareColumn(k: number): void {
    this.intervals.visit(k, this);
  }

  beginColumn(k: number): void {
    const { late, early, frame } = this;
    const earlier = frame.earlier[k];
    this.blendedOwn = this.blend(this.source(earlier), earlier);
    late.ownFrom[k] = late.first[k + 1];
    early.ownFrom[k] = this.blendedOwn === 0 ? early.first[k + 1] : early.first[k];
  }

  /** The history that holds the rows at `time`. */
  private source(time: number): LagHistory {
    const { history } = this;
    const { before } = history;
    return before !== undefined && time <= before.end ? before : history;
  }

  /** Nodes from `node` on for lo < s < hi inside (t', t). */
  prepareLate(
    k: number,
    node: number,
    lo: number,
    hi: number,
    { points, weights }: QuadratureRule,
  ): void {
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

      const own = this.readPast(this.source(s), s, pastLag, earlier);
      // R(t,s) gamma(t,t') R(s,t') with every R = W/gamma, and R(t,s) alone.
      const ofCorrelation = (ds * a * (time + 2 * a)) / ((lag + a) * (s + a));
      const ofResponse =
        (ds * columnScale * a * (s + 2 * a)) /
        ((lag + a) * (s + a) * (pastLag + a) * (earlier + a));
      late.responseFactor[node] = ofResponse * this.pastScaledResponse;
      late.correlationFactor[node] = ofCorrelation * this.pastCorrelation;
      if (own !== 0) {
        if (late.ownFrom[k] > node) late.ownFrom[k] = node;
        late.pastOffset[node] = this.pastOffset;
        late.pastXi[node] = this.pastXi;
        late.ownResponse[node] = ofResponse * own;
        late.ownCorrelation[node] = ofCorrelation * own;
      }
    }
  }

  private pastScaledResponse = 0;
  private pastCorrelation = 0;
  private pastOffset = 0;
  private pastXi = 0;

  /**
   * Reads W and C at (s, t') into `pastResponse` and `pastCorrelation`, as far as committed rows
   * determine them; returns the weight of the row being solved for.
   */
  private readPast(source: LagHistory, s: number, lag: number, earlier: number): number {
    const { map, grid, rows, scaledResponseModal, correlationModal, coefficients } = source;
    const { stride } = grid;
    const { degree } = grid.element;
    const xs = map.clock(s);
    const u = map.place(xs, lag, earlier);
    const element = grid.elementAt(u);
    const z = (u - grid.edges[element]) * grid.slopes[element] - 1;
    const { start, count, weights } = this.stencilAt(source, xs);
    const known = start + count > rows ? count - 1 : count;
    let W = 0;
    let C = 0;
    for (let r = 0; r < known; r++) {
      const base = (start + r) * coefficients + element * stride;
      W += weights[r] * polynomialAt(scaledResponseModal, base, degree, z);
      C += weights[r] * polynomialAt(correlationModal, base, degree, z);
    }
    this.pastScaledResponse = W;
    this.pastCorrelation = C;
    this.pastOffset = element * stride;
    this.pastXi = z;
    return known < count ? weights[known] : 0;
  }

  /** Nodes from `node` on for lo < s < hi inside (0, t'). */
  prepareEarly(
    k: number,
    node: number,
    lo: number,
    hi: number,
    { points, weights }: QuadratureRule,
  ): void {
    const { frame, grid, panels, early, blendedScaledResponse, blendedCorrelation, blendedOwn } =
      this;
    const { map, unit: a, x, time } = frame;
    const earlier = frame.earlier[k];
    const source = this.source(earlier);
    const { stride: pastStride, edges: pastEdges, slopes: pastSlopes } = source.grid;
    const { degree } = source.grid.element;
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
      const W = polynomialAt(blendedScaledResponse, base, degree, z);
      const C = polynomialAt(blendedCorrelation, base, degree, z);
      const ofResponse = (ds * a * (earlier + 2 * a)) / ((pastLag + a) * (s + a));
      const ofCorrelation = (ds * a * (time + 2 * a)) / ((lag + a) * (s + a));
      early.responseFactor[node] = ofResponse * W;
      early.correlationFactor[node] = ofCorrelation * C;
      early.pastOffset[node] = base;
      early.pastXi[node] = z;
      early.ownResponse[node] = ofResponse * blendedOwn;
      early.ownCorrelation[node] = ofCorrelation * blendedOwn;
    }
  }

  /** The stencil for the place `at` on the clock of `source`. */
  private stencilAt(source: LagHistory, at: number): RowStencil {
    const { history, stencil, stencilBefore } = this;
    if (source === history) {
      stencil.set(source.x, source.rows, at);
      return stencil;
    }
    stencilBefore.setCentred(source.x, source.rows, at);
    return stencilBefore;
  }

  /** Blends the rows around `time` into the scratch rows; returns the weight of the unknown row. */
  private blend(source: LagHistory, time: number): number {
    const { scaledResponseModal, correlationModal, coefficients, rows } = source;
    if (this.blendedScaledResponse.length < coefficients) {
      this.blendedScaledResponse = new Float64Array(coefficients);
      this.blendedCorrelation = new Float64Array(coefficients);
    }
    const { blendedScaledResponse, blendedCorrelation } = this;
    const { start, count, weights } = this.stencilAt(source, source.map.clock(time));
    const known = start + count > rows ? count - 1 : count;
    blendedScaledResponse.fill(0);
    blendedCorrelation.fill(0);
    for (let r = 0; r < known; r++) {
      const weight = weights[r];
      const base = (start + r) * coefficients;
      for (let i = 0; i < coefficients; i++) {
        blendedScaledResponse[i] += weight * scaledResponseModal[base + i];
        blendedCorrelation[i] += weight * correlationModal[base + i];
      }
    }
    return known < count ? weights[known] : 0;
  }
}
