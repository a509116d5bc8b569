/**
 * The equations of one row (docs/physics.md#dynamics, paper eqs 8-11), each as a residual that
 * vanishes at the solution. D = d/dt at fixed t' = (dx/dt) d/dx + (du/dt) d/du.
 */
import { horner } from './fields';
import type { Portions } from '../kernel/kernel';
import type { RowSystem } from './rowSystem';

export class Residual {
  /** W_1..W_M, C_1..C_M, mu, g. */
  readonly vector: Float64Array;
  private readonly scaledResponseSlope: Float64Array;
  private readonly correlationSlope: Float64Array;

  constructor(private readonly system: RowSystem) {
    const columns = system.grid.unknowns + 1;
    this.vector = new Float64Array(system.size);
    this.scaledResponseSlope = new Float64Array(columns);
    this.correlationSlope = new Float64Array(columns);
  }

  /** Evaluates all equations at the trial values. */
  *evaluate(): Portions {
    const { system, vector } = this;
    const { grid, values } = system;
    const M = grid.unknowns;
    system.refresh();
    grid.differentiate(values.scaledResponse, this.scaledResponseSlope);
    grid.differentiate(values.correlation, this.correlationSlope);
    yield* system.kernel.memory.integrate();
    for (let k = 1; k <= M; k++) {
      vector[k - 1] = this.responseEquation(k);
      vector[M + k - 1] = this.correlationEquation(k);
    }
    vector[2 * M] = this.muEquation();
    vector[2 * M + 1] = this.overlapEquation();
  }

  /** D W - W [1/(tau + a) - 1/(t + 2 a)] + mu W - gamma int Sigma R. */
  private responseEquation(k: number): number {
    const { frame, newestWeight, pastScaledResponse, values, kernel } = this.system;
    const W = values.scaledResponse[k];
    const scaling = 1 / (frame.lag[k] + frame.unit) - 1 / (frame.time + 2 * frame.unit);
    return (
      frame.xRate * (newestWeight * W + pastScaledResponse[k]) +
      frame.uRate[k] * this.scaledResponseSlope[k] +
      (values.mu - scaling) * W -
      kernel.memory.responseMemory[k]
    );
  }

  /** D C + mu C - Q'(m) m(t') - int Sigma(t,s) C(s,t') - int R(t',s) Q'(C(t,s)). */
  private correlationEquation(k: number): number {
    const { frame, law, newestWeight, pastCorrelation, values, kernel } = this.system;
    const C = values.correlation[k];
    const earlierOverlap = Math.exp(
      this.system.logOverlap[k] + this.system.ownLogOverlap[k] * values.logOverlap,
    );
    return (
      frame.xRate * (newestWeight * C + pastCorrelation[k]) +
      frame.uRate[k] * this.correlationSlope[k] +
      values.mu * C -
      horner(law.drive.first, Math.exp(values.logOverlap)) * earlierOverlap -
      kernel.memory.correlationMemory[k]
    );
  }

  /** mu - T - Q'(m) m - int R [Q'(C) + Q''(C) C]. */
  private muEquation(): number {
    const { law, values, row, frame } = this.system;
    const { scaledResponse, correlation, weights } = row;
    const m = Math.exp(values.logOverlap);
    let sum = 0;
    for (let node = 0; node < scaledResponse.length; node++) {
      const C = correlation[node];
      const force = horner(law.first, C) + C * horner(law.second, C);
      sum += weights[node] * scaledResponse[node] * force;
    }
    const noise = law.temperatureAt(frame.time);
    return values.mu - noise - horner(law.drive.first, m) * m - sum;
  }

  /** D g + mu - Q'(m)/m - int Sigma(t,s) m(s)/m(t); or that g falls as it did when m was given up. */
  private overlapEquation(): number {
    const { law, values, row, frame, newestWeight, pastLogOverlap, forgottenSlope } = this.system;
    const { scaledResponse, correlation, weights, logOverlap, ownLogOverlap } = row;
    const g = values.logOverlap;
    if (forgottenSlope !== null)
      return frame.xRate * (newestWeight * g + pastLogOverlap - forgottenSlope);
    let sum = 0;
    for (let node = 0; node < scaledResponse.length; node++) {
      const ratio = Math.exp(logOverlap[node] + (ownLogOverlap[node] - 1) * g);
      sum += weights[node] * scaledResponse[node] * horner(law.second, correlation[node]) * ratio;
    }
    return (
      frame.xRate * (newestWeight * g + pastLogOverlap) +
      values.mu -
      horner(law.drive.overOverlap, Math.exp(g)) -
      sum
    );
  }
}
