/**
 * The nonlinear system of one row: its trial values and all that is fixed while Newton iterates.
 *
 * Unknowns, with M = E S columns beyond the diagonal: W_1..W_M, C_1..C_M, mu, g = ln m. The scaled
 * response W = R (tau + a)(t' + a) / [a (t + 2 a)] stays of order one on both ends (tau R alone grows
 * towards t' = 0), and ln m serves initial overlaps of any size.
 */
import { RowFrame } from './coordinates';
import type { FieldLaw } from './fields';
import { gaussLegendre } from '../../../numerics/gaussLegendre';
import type { LagGrid } from '../grid/lagGrid';
import { polynomialAt } from '../grid/polynomial';
import type { LagHistory, RowValues } from './history';
import { RowStencil } from './interpolation';
import type { CreateKernel, Portions, RowKernel } from '../kernel/kernel';
import type { Preset } from './presets';
import { derivativeWeights, formulaOrder, maxOrder } from './timeFormula';

/** Nodes of the integrals over the whole row, in y: panels are the elements, Gauss points in each. */
export class RowQuadrature {
  readonly gauss: number;
  /** xi of the Gauss points of an element. */
  readonly points: Float64Array;
  /** u and its weight at the nodes, element after element. */
  readonly u: Float64Array;
  readonly uWeights: Float64Array;
  /** Weights that turn sums over W into integrals of R ds. */
  readonly weights: Float64Array;
  /** s of the nodes. */
  readonly earlier: Float64Array;
  /** W and C at the nodes, element after element. */
  readonly scaledResponse: Float64Array;
  readonly correlation: Float64Array;
  /** ln m(s) at the nodes: known part and weight of the row's own g. */
  readonly logOverlap: Float64Array;
  readonly ownLogOverlap: Float64Array;

  constructor(grid: LagGrid, gauss: number) {
    const rule = gaussLegendre(gauss);
    const nodes = grid.elements * gauss;
    this.gauss = gauss;
    this.points = rule.points;
    this.u = new Float64Array(nodes);
    this.uWeights = new Float64Array(nodes);
    this.weights = new Float64Array(nodes);
    this.earlier = new Float64Array(nodes);
    for (let node = 0; node < nodes; node++) {
      const e = Math.floor(node / gauss);
      const q = node % gauss;
      this.u[node] = grid.edges[e] + (rule.points[q] + 1) / grid.slopes[e];
      this.uWeights[node] = rule.weights[q] / grid.slopes[e];
    }
    this.scaledResponse = new Float64Array(nodes);
    this.correlation = new Float64Array(nodes);
    this.logOverlap = new Float64Array(nodes);
    this.ownLogOverlap = new Float64Array(nodes);
  }
}

export class RowSystem {
  readonly frame: RowFrame;
  /** The memory integrals, and the linear algebra. */
  readonly kernel: RowKernel;
  readonly row: RowQuadrature;
  /** Trial values. */
  readonly values: RowValues;
  readonly scaledResponseModal: Float64Array;
  readonly correlationModal: Float64Array;
  /** d/dx of the trial row = newest * trial + past. */
  newestWeight = 0;
  readonly pastScaledResponse: Float64Array;
  readonly pastCorrelation: Float64Array;
  pastLogOverlap = 0;
  /** d ln m/dx from where on m is no longer followed, but falls as this power of time; null while it is. */
  forgottenSlope: number | null = null;
  /** ln m(t') of every column: known part and weight of the row's own g. */
  readonly logOverlap: Float64Array;
  readonly ownLogOverlap: Float64Array;
  private readonly overlapStencil: RowStencil;
  private readonly overlapStencilBefore: RowStencil;
  private readonly bdf = new Float64Array(maxOrder + 1);

  constructor(
    readonly grid: LagGrid,
    readonly law: FieldLaw,
    readonly history: LagHistory,
    { gauss, stencil }: Preset,
    createKernel: CreateKernel,
  ) {
    const columns = grid.unknowns + 1;
    const coefficients = grid.elements * grid.stride;
    this.frame = new RowFrame(grid, history.map);
    this.row = new RowQuadrature(grid, gauss);
    this.values = {
      scaledResponse: new Float64Array(columns),
      correlation: new Float64Array(columns),
      mu: 0,
      logOverlap: 0,
    };
    this.scaledResponseModal = new Float64Array(coefficients);
    this.correlationModal = new Float64Array(coefficients);
    this.pastScaledResponse = new Float64Array(columns);
    this.pastCorrelation = new Float64Array(columns);
    this.logOverlap = new Float64Array(columns);
    this.ownLogOverlap = new Float64Array(columns);
    this.overlapStencil = new RowStencil(stencil);
    this.overlapStencilBefore = new RowStencil(stencil);
    const { frame, size, scaledResponseModal, correlationModal } = this;
    this.kernel = createKernel({
      grid,
      frame,
      law,
      history,
      scaledResponseModal,
      correlationModal,
      size,
      gauss,
      stencil,
    });
  }

  /** Number of unknowns. */
  get size(): number {
    return 2 * this.grid.unknowns + 2;
  }

  /** Sets up the row at x, after the rows of the history. */
  *place(x: number): Portions {
    this.moveTo(x);
    this.placeTimeDerivative();
    this.placeOverlaps();
    yield* this.kernel.memory.prepare();
  }

  /** The same for a row that is known already, of which only observables are asked. */
  moveTo(x: number): void {
    const { frame, history } = this;
    frame.place(x);
    history.x[history.rows] = x;
    this.placeRowNodes();
  }

  /** Brings the coefficients and node values up to date with `values`. */
  refresh(): void {
    const { grid, values, scaledResponseModal, correlationModal, row } = this;
    const { elements, stride, element } = grid;
    const { gauss, points, scaledResponse, correlation } = row;
    grid.toModal(values.scaledResponse, scaledResponseModal);
    grid.toModal(values.correlation, correlationModal);
    for (let e = 0; e < elements; e++)
      for (let q = 0; q < gauss; q++) {
        const node = e * gauss + q;
        scaledResponse[node] = polynomialAt(
          scaledResponseModal,
          e * stride,
          element.degree,
          points[q],
        );
        correlation[node] = polynomialAt(correlationModal, e * stride, element.degree, points[q]);
      }
  }

  private placeTimeDerivative(): void {
    const { history, grid, bdf, pastScaledResponse, pastCorrelation } = this;
    const columns = grid.unknowns + 1;
    const { rows } = history;
    const order = formulaOrder(this.frame.x, rows, history.rise);
    derivativeWeights(history.x, rows, order, bdf);
    this.newestWeight = bdf[order];
    pastScaledResponse.fill(0);
    pastCorrelation.fill(0);
    this.pastLogOverlap = 0;
    for (let r = 0; r < order; r++) {
      const n = rows - order + r;
      for (let k = 0; k < columns; k++) {
        pastScaledResponse[k] += bdf[r] * history.scaledResponse[n * columns + k];
        pastCorrelation[k] += bdf[r] * history.correlation[n * columns + k];
      }
      this.pastLogOverlap += bdf[r] * history.logOverlap[n];
    }
  }

  /** Times and weights of the nodes of the integrals over the whole row. */
  private placeRowNodes(): void {
    const { frame, row } = this;
    const { map, unit: a, x, time } = frame;
    const { front } = map;
    const since = time - front;
    for (let node = 0; node < row.u.length; node++) {
      const u = row.u[node];
      // R ds = W a (t + 2 a) / [(tau + a)(s + a)] ds, and ds by du from the coordinates.
      if (u < 1) {
        const sA = (since + 2 * a) / (1 + Math.exp(x * u));
        const s = front + sA - a;
        row.earlier[node] = s;
        row.weights[node] =
          (row.uWeights[node] * a * x * (time + 2 * a) * sA) / ((s + a) * (since + 2 * a));
      } else {
        const s = map.timeBeforeFront(u);
        row.earlier[node] = s;
        row.weights[node] =
          (row.uWeights[node] * a * Math.log1p(front / a) * (time + 2 * a) * (front - s + a)) /
          ((time - s + a) * (front + 2 * a));
      }
    }
  }

  private placeOverlaps(): void {
    const { frame, grid, row } = this;
    for (let k = 0; k <= grid.unknowns; k++)
      this.placeOverlap(frame.earlier[k], k, this.logOverlap, this.ownLogOverlap);
    for (let node = 0; node < row.u.length; node++)
      this.placeOverlap(row.earlier[node], node, row.logOverlap, row.ownLogOverlap);
  }

  private placeOverlap(time: number, index: number, known: Float64Array, own: Float64Array): void {
    const { before, rows, map } = this.history;
    const isBefore = before !== undefined && time <= before.end;
    const history = isBefore ? before : this.history;
    const stencil = isBefore ? this.overlapStencilBefore : this.overlapStencil;
    if (isBefore) stencil.setCentred(before.x, before.rows, before.map.clock(time));
    else stencil.set(history.x, rows, map.clock(time));
    const { start, count, weights } = stencil;
    known[index] = 0;
    own[index] = 0;
    for (let r = 0; r < count; r++)
      if (!isBefore && start + r === rows) own[index] = weights[r];
      else known[index] += weights[r] * history.logOverlap[start + r];
  }
}
