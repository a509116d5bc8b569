/**
 * The exact derivative of `Residual` by the row's unknowns. A field at a quadrature node is a
 * polynomial in xi, so every column gathers the moments sum_q (weight) xi_q^j element by element
 * and turns them into derivatives by node values at the end.
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
    const { memory, law, grid, responseModal, correlationModal } = this.system;
    const { responseByW, responseByC, correlationByW, correlationByC } = this;
    const { stride } = grid;
    const { first: dQ, second: ddQ, third: dddQ } = law;
    const { late, early } = memory;
    responseByW.fill(0);
    responseByC.fill(0);
    correlationByW.fill(0);
    correlationByC.fill(0);
    for (let node = late.first[k]; node < late.first[k + 1]; node++) {
      const base = late.offset[node];
      const z = late.xi[node];
      let W = 0;
      let C = 0;
      for (let j = stride - 1; j >= 0; j--) {
        W = W * z + responseModal[base + j];
        C = C * z + correlationModal[base + j];
      }
      const byW = horner(ddQ, C);
      const byC = W * horner(dddQ, C);
      let responseFactor = late.responseFactor[node];
      let correlationFactor = late.correlationFactor[node];
      if (node >= late.ownFrom[k]) {
        const pastBase = late.pastOffset[node];
        const pastZ = late.pastXi[node];
        let pastW = 0;
        let pastC = 0;
        for (let j = stride - 1; j >= 0; j--) {
          pastW = pastW * pastZ + responseModal[pastBase + j];
          pastC = pastC * pastZ + correlationModal[pastBase + j];
        }
        responseFactor += late.ownResponse[node] * pastW;
        correlationFactor += late.ownCorrelation[node] * pastC;
        let ownW = W * byW * late.ownResponse[node];
        let ownC = W * byW * late.ownCorrelation[node];
        for (let j = 0; j < stride; j++) {
          responseByW[pastBase + j] += ownW;
          correlationByC[pastBase + j] += ownC;
          ownW *= pastZ;
          ownC *= pastZ;
        }
      }
      let power = 1;
      for (let j = base; j < base + stride; j++) {
        responseByW[j] += byW * responseFactor * power;
        responseByC[j] += byC * responseFactor * power;
        correlationByW[j] += byW * correlationFactor * power;
        correlationByC[j] += byC * correlationFactor * power;
        power *= z;
      }
    }
    for (let node = early.first[k]; node < early.first[k + 1]; node++) {
      const base = early.offset[node];
      const z = early.xi[node];
      let W = 0;
      let C = 0;
      for (let j = stride - 1; j >= 0; j--) {
        W = W * z + responseModal[base + j];
        C = C * z + correlationModal[base + j];
      }
      const force = horner(ddQ, C);
      let responseFactor = early.responseFactor[node];
      let correlationFactor = early.correlationFactor[node];
      if (node >= early.ownFrom[k]) {
        const pastBase = early.pastOffset[node];
        const pastZ = early.pastXi[node];
        let pastW = 0;
        let pastC = 0;
        let ownW = horner(dQ, C) * early.ownResponse[node];
        let ownC = W * force * early.ownCorrelation[node];
        for (let j = stride - 1; j >= 0; j--) {
          pastW = pastW * pastZ + responseModal[pastBase + j];
          pastC = pastC * pastZ + correlationModal[pastBase + j];
        }
        responseFactor += early.ownResponse[node] * pastW;
        correlationFactor += early.ownCorrelation[node] * pastC;
        for (let j = 0; j < stride; j++) {
          correlationByW[pastBase + j] += ownW;
          correlationByC[pastBase + j] += ownC;
          ownW *= pastZ;
          ownC *= pastZ;
        }
      }
      let byW = force * correlationFactor;
      let byC = W * horner(dddQ, C) * correlationFactor + force * responseFactor;
      for (let j = base; j < base + stride; j++) {
        correlationByW[j] += byW;
        correlationByC[j] += byC;
        byW *= z;
        byC *= z;
      }
    }
  }
}
