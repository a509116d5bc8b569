/**
 * Everything about one row's memory integrals that does not depend on its unknowns, worked out once
 * a row so that an iteration only reads: where each quadrature node lies on the row itself, and the
 * factor that the (known) history contributes there.
 *
 * For a column at t' the integrals are split where the history changes its role:
 *   late   s in (t', t): rho = t - s, sigma = s - t', carrying Sigma(t,s) R(s,t') and Sigma(t,s) C(s,t');
 *   early  s in (0, t'): sigma = t' - s, carrying Sigma(t,s) C(t',s) and R(t',s) Q'(C(t,s)).
 * Both are mapped by v = ln[(sigma + a)/(other + a)], which resolves both ends logarithmically.
 * The number of panels of a column does not depend on x: a count that jumps as t grows makes jitter,
 * which the nearly marginal operator amplifies.
 */
import type { RowFrame } from './coordinates';
import { compositeGauss, type Rule } from './grid/gaussLegendre';
import { stretch, stretchSlope, type LagGrid } from './grid/lagGrid';
import type { History } from './history';
import { RowStencil } from './interpolation';

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

  constructor(panels: readonly number[], gauss: number) {
    this.first = new Int32Array(panels.length + 1);
    for (let k = 0; k < panels.length; k++) this.first[k + 1] = this.first[k] + panels[k] * gauss;
    const nodes = this.first[panels.length];
    this.offset = new Int32Array(nodes);
    this.xi = new Float64Array(nodes);
    this.responseFactor = new Float64Array(nodes);
    this.correlationFactor = new Float64Array(nodes);
    this.pastOffset = new Int32Array(nodes);
    this.pastXi = new Float64Array(nodes);
    this.ownResponse = new Float64Array(nodes);
    this.ownCorrelation = new Float64Array(nodes);
    this.ownFrom = new Int32Array(panels.length);
  }
}

export class MemoryGeometry {
  readonly late: NodeTable;
  readonly early: NodeTable;
  private readonly lateRules: readonly Rule[];
  private readonly earlyRules: readonly Rule[];
  private readonly stencil: RowStencil;
  /** History blended at x(t') of one column: coefficients of W and C along s. */
  private readonly blendedResponse: Float64Array;
  private readonly blendedCorrelation: Float64Array;

  constructor(
    private readonly grid: LagGrid,
    private readonly frame: RowFrame,
    gauss: number,
    stencil: number,
  ) {
    const { elements, u } = grid;
    // A column needs about one panel per element its interval spans, and one more for the ends.
    const panelCount = (share: number): number =>
      Math.min(elements, Math.ceil(elements * share + 1));
    const latePanels = Array.from(u, (value, k) => (k === 0 ? 0 : panelCount(1 + value)));
    const earlyPanels = Array.from(u, (value, k) =>
      k === 0 || k === u.length - 1 ? 0 : panelCount(1 - value),
    );
    const rules = Array.from({ length: elements + 1 }, (_, n) => stretchedGauss(n, gauss));
    this.late = new NodeTable(latePanels, gauss);
    this.early = new NodeTable(earlyPanels, gauss);
    this.lateRules = latePanels.map((n) => rules[n]);
    this.earlyRules = earlyPanels.map((n) => rules[n]);
    this.stencil = new RowStencil(stencil);
    this.blendedResponse = new Float64Array(elements * grid.stride);
    this.blendedCorrelation = new Float64Array(elements * grid.stride);
  }

  /** Nodes of both integrals of column k for the row the frame is placed at. */
  prepareColumn(k: number, history: History): void {
    this.prepareLate(k, history);
    if (this.earlyRules[k].points.length > 0) this.prepareEarly(k, history);
  }

  private prepareLate(k: number, history: History): void {
    const { frame, stencil, grid } = this;
    const { stride, edges, slopes } = grid;
    const { points, weights } = this.lateRules[k];
    const { offset, xi, responseFactor, correlationFactor, first, ownFrom } = this.late;
    const { pastOffset, pastXi, ownResponse, ownCorrelation } = this.late;
    const { x: rowX, responseModal, correlationModal, coefficients, rows } = history;
    const { unit: a, x, time } = frame;
    const logUnit = Math.log(a);
    const lag = frame.lag[k];
    const earlier = frame.earlier[k];
    const reach = Math.log1p(lag / a);
    const logEarlier = Math.log(earlier + a);
    const newest = rowX[rows - 1];
    let node = first[k];
    ownFrom[k] = first[k + 1];
    for (let q = 0; q < points.length; q++, node++) {
      const v = reach * points[q];
      const growth = Math.exp(v);
      const rhoA = (lag + 2 * a) / (1 + growth);
      const sigmaA = rhoA * growth;
      const sA = earlier + sigmaA;
      const logS = Math.log(sA);
      const logRho = Math.log(rhoA);
      const xs = logS - logUnit;

      const u = (logRho - logS) / x;
      const element = grid.elementAt(u);
      offset[node] = element * stride;
      xi[node] = (u - edges[element]) * slopes[element] - 1;

      const pastU = (v + logRho - logEarlier) / xs;
      const pastElement = grid.elementAt(pastU);
      const z = (pastU - edges[pastElement]) * slopes[pastElement] - 1;
      stencil.set(rowX, rows, xs);
      const { start, count, weights: rowWeights } = stencil;
      const known = xs > newest ? count - 1 : count;
      let W = 0;
      let C = 0;
      for (let r = 0; r < known; r++) {
        const base = (start + r) * coefficients + pastElement * stride;
        let w = 0;
        let c = 0;
        for (let j = stride - 1; j >= 0; j--) {
          w = w * z + responseModal[base + j];
          c = c * z + correlationModal[base + j];
        }
        W += rowWeights[r] * w;
        C += rowWeights[r] * c;
      }
      const common = (weights[q] * reach * a) / ((lag + 2 * a) * sA);
      const ofResponse = common * (sA + a) * (lag + a);
      const ofCorrelation = common * sigmaA * (time + 2 * a);
      responseFactor[node] = ofResponse * W;
      correlationFactor[node] = ofCorrelation * C;
      if (known < count) {
        if (ownFrom[k] > node) ownFrom[k] = node;
        pastOffset[node] = pastElement * stride;
        pastXi[node] = z;
        ownResponse[node] = ofResponse * rowWeights[known];
        ownCorrelation[node] = ofCorrelation * rowWeights[known];
      }
    }
  }

  private prepareEarly(k: number, history: History): void {
    const { frame, grid, blendedResponse, blendedCorrelation } = this;
    const { stride, edges, slopes } = grid;
    const { points, weights } = this.earlyRules[k];
    const { offset, xi, responseFactor, correlationFactor, first, ownFrom } = this.early;
    const { pastOffset, pastXi, ownResponse, ownCorrelation } = this.early;
    const { unit: a, x, time } = frame;
    const lag = frame.lag[k];
    const earlier = frame.earlier[k];
    const reach = Math.log1p(earlier / a);
    const ownShare = this.blend(reach, history);
    let node = first[k];
    ownFrom[k] = ownShare === 0 ? first[k + 1] : node;
    for (let q = 0; q < points.length; q++, node++) {
      const v = reach * points[q];
      const growth = Math.exp(v);
      const sA = (earlier + 2 * a) / (1 + growth);
      const sigmaA = sA * growth;
      const lagA = lag + sigmaA;

      const u = Math.log(lagA / sA) / x;
      const element = grid.elementAt(u);
      offset[node] = element * stride;
      xi[node] = (u - edges[element]) * slopes[element] - 1;

      const pastElement = grid.elementAt(points[q]);
      const base = pastElement * stride;
      const z = (points[q] - edges[pastElement]) * slopes[pastElement] - 1;
      let W = 0;
      let C = 0;
      for (let j = stride - 1; j >= 0; j--) {
        W = W * z + blendedResponse[base + j];
        C = C * z + blendedCorrelation[base + j];
      }
      const ofResponse = weights[q] * reach * a;
      const ofCorrelation = (ofResponse * sigmaA * (time + 2 * a)) / ((earlier + 2 * a) * lagA);
      responseFactor[node] = ofResponse * W;
      correlationFactor[node] = ofCorrelation * C;
      pastOffset[node] = base;
      pastXi[node] = z;
      ownResponse[node] = ofResponse * ownShare;
      ownCorrelation[node] = ofCorrelation * ownShare;
    }
  }

  /** Blends the rows around `at` into the scratch rows; returns the weight of the unknown row. */
  private blend(at: number, history: History): number {
    const { stencil, blendedResponse, blendedCorrelation } = this;
    const { x: rowX, responseModal, correlationModal, coefficients, rows } = history;
    stencil.set(rowX, rows, at);
    const { start, count, weights } = stencil;
    const known = at > rowX[rows - 1] ? count - 1 : count;
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

/** Gauss panels on [-1, 1] that are denser where the elements of the lag grid are. */
function stretchedGauss(panels: number, gauss: number): Rule {
  const { points, weights } = compositeGauss(panels, gauss);
  return {
    points: points.map(stretch),
    weights: weights.map((weight, q) => weight * stretchSlope(points[q])),
  };
}
