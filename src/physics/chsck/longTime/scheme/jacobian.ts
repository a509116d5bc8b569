/**
 * The exact derivative of `Residual` by the row's unknowns, taken where the residual was last
 * evaluated, whose fields at the nodes it reads.
 */
import { horner } from './fields';
import { basisAt } from '../grid/polynomial';
import type { Portions } from '../kernel/kernel';
import type { RowSystem } from './rowSystem';

export class Jacobian {
  /** Derivatives of the equations of mu and of the overlap by the coefficients of W and C. */
  private readonly muByW: Float64Array;
  private readonly muByC: Float64Array;
  private readonly overlapByW: Float64Array;
  private readonly overlapByC: Float64Array;
  private readonly basis: Float64Array;

  constructor(private readonly system: RowSystem) {
    const coefficients = system.grid.elements * system.grid.stride;
    this.muByW = new Float64Array(coefficients);
    this.muByC = new Float64Array(coefficients);
    this.overlapByW = new Float64Array(coefficients);
    this.overlapByC = new Float64Array(coefficients);
    this.basis = new Float64Array(system.grid.stride);
  }

  /** Fills `matrix` (row-major, size x size). */
  *assemble(matrix: Float64Array): Portions {
    const { system } = this;
    const M = system.grid.unknowns;
    matrix.fill(0);
    yield* system.kernel.memory.differentiate(matrix);
    for (let k = 1; k <= M; k++) this.addLocalTerms(matrix, k);
    this.addScalarEquations(matrix);
  }

  /** Time derivative, transport, mu and signal terms of both equations of column k. */
  private addLocalTerms(matrix: Float64Array, k: number): void {
    const { system } = this;
    const { grid, frame, values, law, newestWeight, size } = system;
    const { slopes, element, stride } = grid;
    const { degree, derivative } = element;
    const M = grid.unknowns;
    const ofW = (k - 1) * size;
    const ofC = (M + k - 1) * size;
    const g = values.logOverlap;
    const m = Math.exp(g);
    const diagonal = frame.xRate * newestWeight + values.mu;
    matrix[ofW + k - 1] +=
      diagonal - 1 / (frame.lag[k] + frame.unit) + 1 / (frame.time + 2 * frame.unit);
    matrix[ofC + M + k - 1] += diagonal;
    const e = Math.floor((k - 1) / degree);
    const i = k - e * degree;
    for (let l = e === 0 ? 1 : 0; l < stride; l++) {
      const transport = frame.uRate[k] * slopes[e] * derivative[i * stride + l];
      matrix[ofW + e * degree + l - 1] += transport;
      matrix[ofC + M + e * degree + l - 1] += transport;
    }
    matrix[ofW + 2 * M] += values.scaledResponse[k];
    matrix[ofC + 2 * M] += values.correlation[k];
    const earlierOverlap = Math.exp(system.logOverlap[k] + system.ownLogOverlap[k] * g);
    matrix[ofC + 2 * M + 1] -=
      earlierOverlap *
      (horner(law.drive.second, m) * m + horner(law.drive.first, m) * system.ownLogOverlap[k]);
  }

  /** The mu constraint and the equation of ln m. */
  private addScalarEquations(matrix: Float64Array): void {
    const { system } = this;
    const { grid, frame, values, law, row, newestWeight, size } = system;
    const { muByW, muByC, overlapByW, overlapByC, basis } = this;
    const { stride } = grid;
    const M = grid.unknowns;
    const g = values.logOverlap;
    const m = Math.exp(g);
    muByW.fill(0);
    muByC.fill(0);
    overlapByW.fill(0);
    overlapByC.fill(0);
    let ownSum = 0;
    for (let node = 0; node < row.scaledResponse.length; node++) {
      const q = node % row.gauss;
      const base = Math.floor(node / row.gauss) * stride;
      const W = row.scaledResponse[node];
      const C = row.correlation[node];
      const ddQ = horner(law.second, C);
      const dddQ = horner(law.third, C);
      const weight = row.weights[node];
      const ratio = weight * Math.exp(row.logOverlap[node] + (row.ownLogOverlap[node] - 1) * g);
      ownSum += ratio * W * ddQ * (row.ownLogOverlap[node] - 1);
      basisAt(stride - 1, row.points[q], basis);
      for (let j = 0; j < stride; j++) {
        muByW[base + j] += weight * (horner(law.first, C) + C * ddQ) * basis[j];
        muByC[base + j] += weight * W * (2 * ddQ + C * dddQ) * basis[j];
        overlapByW[base + j] += ratio * ddQ * basis[j];
        overlapByC[base + j] += ratio * W * dddQ * basis[j];
      }
    }
    const ofMu = 2 * M * size;
    const ofG = ofMu + size;
    grid.subtractByNodes(muByW, matrix, ofMu);
    grid.subtractByNodes(muByC, matrix, ofMu + M);
    matrix[ofMu + 2 * M] += 1;
    matrix[ofMu + 2 * M + 1] -= m * (horner(law.drive.first, m) + m * horner(law.drive.second, m));
    if (system.forgottenSlope !== null) {
      matrix[ofG + 2 * M + 1] += frame.xRate * newestWeight;
      return;
    }
    grid.subtractByNodes(overlapByW, matrix, ofG);
    grid.subtractByNodes(overlapByC, matrix, ofG + M);
    matrix[ofG + 2 * M] += 1;
    matrix[ofG + 2 * M + 1] +=
      frame.xRate * newestWeight +
      horner(law.drive.overOverlap, m) -
      horner(law.drive.second, m) -
      ownSum;
  }
}
