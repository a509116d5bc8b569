/**
 * Newton's method for one row. The factors of the Jacobian are kept from row to row and renewed only
 * when the corrections shrink too slowly: most rows need none. What a row adds to the diagonal, the weight of d/dt, is known,
 * and corrections by older factors are scaled for it.
 */
import { Jacobian } from './jacobian';
import type { LinearSolver, Portions } from '../kernel/kernel';
import { Residual } from './residual';
import type { RowSystem } from './rowSystem';

/** A correction this much smaller than the last one is worth another with the same factors. */
const staleRatio = 0.2;
/** Corrections that shrink less than this under fresh factors will not converge. */
const hopelessRatio = 0.9;
const maxIterations = 12;
/** Corrections end where all that would follow, by the rate at which they shrink, is this share of the tolerance. */
const leftShare = 0.2;

export class Newton {
  /** Factorisations so far: the dominant cost. */
  factorisations = 0;
  private readonly residual: Residual;
  private readonly jacobian: Jacobian;
  private readonly factors: LinearSolver;
  private hasFactors = false;
  /** Weight of the unknown row in d/dt where the factors were made. */
  private factoredWeight = 0;

  constructor(private readonly system: RowSystem) {
    this.residual = new Residual(system);
    this.jacobian = new Jacobian(system);
    this.factors = system.kernel.factors;
  }

  /** Corrects the trial values until a correction of `tolerance` would be the last; false if none gets there. */
  *solve(tolerance: number): Portions<boolean> {
    const { residual, factors } = this;
    let previous = Infinity;
    let isFresh = false;
    for (let iteration = 0; iteration < maxIterations; iteration++) {
      yield* residual.evaluate();
      const isRenewed = !this.hasFactors;
      if (isRenewed) {
        if (!(yield* this.renewFactors())) return false;
        isFresh = true;
      }
      factors.solve(residual.vector);
      const size = this.correct();
      if (!Number.isFinite(size)) return false;
      // The sum of a geometric series, once two corrections by the same factors have shown a rate.
      const shows = iteration > 0 && !isRenewed;
      const left = shows ? (size * size) / (previous - size) : leftShare * size;
      if (left >= 0 && left < leftShare * tolerance) return true;
      if (iteration > 0 && size > staleRatio * previous) {
        if (isFresh && size > hopelessRatio * previous) return false;
        if (!isFresh) this.hasFactors = false;
      }
      previous = size;
    }
    return false;
  }

  /** Forgets the factors, e.g. after a failed row. */
  reset(): void {
    this.hasFactors = false;
  }

  private *renewFactors(): Portions<boolean> {
    yield* this.jacobian.assemble(this.factors.matrix);
    this.factorisations++;
    this.factoredWeight = this.weight;
    this.hasFactors = yield* this.factors.factor();
    return this.hasFactors;
  }

  /** Weight of the unknown row in d/dt. */
  private get weight(): number {
    return this.system.frame.xRate * this.system.newestWeight;
  }

  /** Subtracts the correction in the residual's vector, scaled; returns its largest entry. */
  private correct(): number {
    const { values, grid } = this.system;
    const { vector } = this.residual;
    const M = grid.unknowns;
    // Right halfway between modes that the weight alone decides and those that it does not touch.
    const scale = 2 / (1 + this.weight / this.factoredWeight);
    let largest = 0;
    for (let i = 0; i < vector.length; i++) {
      vector[i] *= scale;
      largest = Math.max(largest, Math.abs(vector[i]));
    }
    if (!Number.isFinite(largest)) return Infinity;
    for (let k = 1; k <= M; k++) {
      values.scaledResponse[k] -= vector[k - 1];
      values.correlation[k] -= vector[M + k - 1];
    }
    values.mu -= vector[2 * M];
    values.logOverlap -= vector[2 * M + 1];
    return largest;
  }
}
