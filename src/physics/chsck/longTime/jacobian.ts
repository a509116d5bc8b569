/**
 * The exact derivative of `Residual` by the row's unknowns. A field at a quadrature node is a
 * polynomial in xi, so every column gathers the moments sum_q (weight) xi_q^j element by element
 * and turns them into derivatives by node values at the end. It is taken where the residual was last
 * evaluated, whose fields at the nodes it reads.
 */
import { horner } from './fields';
import type { RowSystem } from './rowSystem';

export class Jacobian {
  private readonly responseByW: Float64Array;
  private readonly responseByC: Float64Array;
  private readonly correlationByW: Float64Array;
  private readonly correlationByC: Float64Array;

  constructor(private readonly system: RowSystem) {
    const coefficients = system.grid.elements * system.grid.stride;
    this.responseByW = new Float64Array(coefficients);
    this.responseByC = new Float64Array(coefficients);
    this.correlationByW = new Float64Array(coefficients);
    this.correlationByC = new Float64Array(coefficients);
  }

  /** Fills `matrix` (row-major, size x size); yields between columns. */
  *assemble(matrix: Float64Array): Generator<void, void, void> {
    const { system } = this;
    const M = system.grid.unknowns;
    matrix.fill(0);
    for (let k = 1; k <= M; k++) {
      this.gatherMemory(k);
      this.scatter(matrix, k - 1, 0, this.responseByW, -1);
      this.scatter(matrix, k - 1, M, this.responseByC, -1);
      this.scatter(matrix, M + k - 1, 0, this.correlationByW, -1);
      this.scatter(matrix, M + k - 1, M, this.correlationByC, -1);
      this.addLocalTerms(matrix, k);
      if (k % 64 === 0) yield;
    }
    this.addScalarEquations(matrix);
  }

  /** Derivatives by node values from those by coefficients: row += sign * moments * modal. */
  private scatter(
    matrix: Float64Array,
    row: number,
    block: number,
    moments: Float64Array,
    sign: number,
  ): void {
    const { grid, size } = this.system;
    const { elements, stride, element } = grid;
    const { modal, degree } = element;
    for (let e = 0; e < elements; e++)
      for (let i = e === 0 ? 1 : 0; i < stride; i++) {
        let sum = 0;
        for (let j = 0; j < stride; j++) sum += moments[e * stride + j] * modal[j * stride + i];
        matrix[row * size + block + e * degree + i - 1] += sign * sum;
      }
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
    matrix[ofW + 2 * M] += values.response[k];
    matrix[ofC + 2 * M] += values.correlation[k];
    const earlierOverlap = Math.exp(system.logOverlap[k] + system.ownLogOverlap[k] * g);
    matrix[ofC + 2 * M + 1] -=
      earlierOverlap * (horner(law.second, m) * m + horner(law.first, m) * system.ownLogOverlap[k]);
  }

  /** The mu constraint and the equation of ln m. */
  private addScalarEquations(matrix: Float64Array): void {
    const { system } = this;
    const { grid, frame, values, law, row, newestWeight, size } = system;
    const { responseByW, responseByC, correlationByW, correlationByC } = this;
    const { stride } = grid;
    const M = grid.unknowns;
    const g = values.logOverlap;
    const m = Math.exp(g);
    responseByW.fill(0);
    responseByC.fill(0);
    correlationByW.fill(0);
    correlationByC.fill(0);
    let ownSum = 0;
    for (let node = 0; node < row.response.length; node++) {
      const q = node % row.gauss;
      const base = Math.floor(node / row.gauss) * stride;
      const W = row.response[node];
      const C = row.correlation[node];
      const ddQ = horner(law.second, C);
      const dddQ = horner(law.third, C);
      const weight = row.weights[node];
      const ratio = weight * Math.exp(row.logOverlap[node] + (row.ownLogOverlap[node] - 1) * g);
      ownSum += ratio * W * ddQ * (row.ownLogOverlap[node] - 1);
      let power = 1;
      for (let j = 0; j < stride; j++) {
        responseByW[base + j] += weight * (horner(law.first, C) + C * ddQ) * power;
        responseByC[base + j] += weight * W * (2 * ddQ + C * dddQ) * power;
        correlationByW[base + j] += ratio * ddQ * power;
        correlationByC[base + j] += ratio * W * dddQ * power;
        power *= row.points[q];
      }
    }
    this.scatter(matrix, 2 * M, 0, responseByW, -1);
    this.scatter(matrix, 2 * M, M, responseByC, -1);
    this.scatter(matrix, 2 * M + 1, 0, correlationByW, -1);
    this.scatter(matrix, 2 * M + 1, M, correlationByC, -1);
    const ofMu = 2 * M * size;
    const ofG = ofMu + size;
    matrix[ofMu + 2 * M] += 1;
    matrix[ofMu + 2 * M + 1] -= m * (horner(law.first, m) + m * horner(law.second, m));
    matrix[ofG + 2 * M] += 1;
    matrix[ofG + 2 * M + 1] +=
      frame.xRate * newestWeight + horner(law.firstOverOverlap, m) - horner(law.second, m) - ownSum;
  }

  /** Moments of both memory integrals of column k. */
  private gatherMemory(k: number): void {
    this.responseByW.fill(0);
    this.responseByC.fill(0);
    this.correlationByW.fill(0);
    this.correlationByC.fill(0);
    this.gatherLate(k);
    this.gatherEarly(k);
  }

  /** int Sigma R and int Sigma C over s in (t', t). */
  private gatherLate(k: number): void {
    const { memory, fields, law, grid } = this.system;
    const { responseByW, responseByC, correlationByW, correlationByC } = this;
    const { first, offset, xi, ownFrom, pastOffset, pastXi, ownResponse, ownCorrelation } =
      memory.late;
    const { response, correlation, responseFactor, correlationFactor } = fields.late;
    const { stride } = grid;
    for (let node = first[k]; node < first[k + 1]; node++) {
      const W = response[node];
      const C = correlation[node];
      const byW = horner(law.second, C);
      const byC = W * horner(law.third, C);
      const ofR = responseFactor[node];
      const ofC = correlationFactor[node];
      const base = offset[node];
      const z = xi[node];
      addMoments(responseByW, responseByC, base, stride, z, byW * ofR, byC * ofR);
      addMoments(correlationByW, correlationByC, base, stride, z, byW * ofC, byC * ofC);
      if (node < ownFrom[k]) continue;
      const sigma = W * byW;
      const ownR = sigma * ownResponse[node];
      const ownC = sigma * ownCorrelation[node];
      addMoments(responseByW, correlationByC, pastOffset[node], stride, pastXi[node], ownR, ownC);
    }
  }

  /** int Sigma C + R Q'(C) over s in (0, t'). */
  private gatherEarly(k: number): void {
    const { memory, fields, law, grid } = this.system;
    const { correlationByW, correlationByC } = this;
    const { first, offset, xi, ownFrom, pastOffset, pastXi, ownResponse, ownCorrelation } =
      memory.early;
    const { response, correlation, responseFactor, correlationFactor } = fields.early;
    const { stride } = grid;
    for (let node = first[k]; node < first[k + 1]; node++) {
      const W = response[node];
      const C = correlation[node];
      const force = horner(law.second, C);
      const byW = force * correlationFactor[node];
      const byC = W * horner(law.third, C) * correlationFactor[node] + force * responseFactor[node];
      addMoments(correlationByW, correlationByC, offset[node], stride, xi[node], byW, byC);
      if (node < ownFrom[k]) continue;
      const ownW = horner(law.first, C) * ownResponse[node];
      const ownC = W * force * ownCorrelation[node];
      addMoments(
        correlationByW,
        correlationByC,
        pastOffset[node],
        stride,
        pastXi[node],
        ownW,
        ownC,
      );
    }
  }
}

/** Adds value * z^j to the moments of the element at `base`, for two fields at once. */
function addMoments(
  byW: Float64Array,
  byC: Float64Array,
  base: number,
  stride: number,
  z: number,
  ofW: number,
  ofC: number,
): void {
  for (let j = base; j < base + stride; j++) {
    byW[j] += ofW;
    byC[j] += ofC;
    ofW *= z;
    ofC *= z;
  }
}
