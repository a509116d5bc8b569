/** Prediction of the next row, and the choice of the step from how wrong it was. */
import type { RowSystem } from './rowSystem';
import type { Preset } from './presets';
import { formulaOrder, maxOrder } from './timeFormula';

const safety = 0.9;
const smallestFactor = 0.3;
const failureFactor = 0.4;
const rejectAbove = 3;
/** The same where a row is read from one further on: the first such rows undo what has grown. */
const rejectAheadAbove = 10;
/** x from where on a step may be off by all that is allowed; before it less, as this power of x. */
const settledX = 5;
const settlingPower = 4;
/** The least share that is allowed: what Newton's method leaves must stay below it. */
const leastShare = 0.002;
/** sqrt(Q''(1)) from where on energy and mu are so large that steps must be more accurate. */
const usualScale = 2;
/**
 * t/a from where on the error allowed grows with t in a cubic mixture: the nearly marginal operator
 * multiplies what rounding and quadrature leave by t, and steps that try to resolve it shrink for
 * nothing.
 */
const cubicNoisyTime = 1e7;
/** Memory kernels of higher degree are sharper and noisier: that time falls as this power of it. */
const noisePower = 5;
/** The most that the error allowed grows. */
const mostNoise = 100;
/**
 * ln m from where on m shows in the other fields, and the most that it may rise from row to row from there on: rows are read
 * by polynomials, which a jump over many powers of m bends.
 */
const visibleLogOverlap = -12;
const mostVisibleRise = 2;

/** The time, in units of a, from where on noise is allowed for with kernels of a degree. */
function noisyTimeOf(degree: number): number {
  return cubicNoisyTime * Math.min(1, (3 / degree) ** noisePower);
}

export class StepControl {
  private readonly noisyTime: number;
  private mayGrow = true;
  /** Of the formula that the row being solved uses. */
  private order = 0;
  private readonly weights = new Float64Array(maxOrder + 1);
  private readonly scaledResponse: Float64Array;
  private readonly correlation: Float64Array;
  private mu = 0;
  private logOverlap = 0;

  constructor(
    private readonly system: RowSystem,
    private readonly preset: Preset,
    /** Next step in x. */
    public step: number,
  ) {
    this.noisyTime = noisyTimeOf(system.law.degree);
    this.scaledResponse = new Float64Array(system.grid.unknowns + 1);
    this.correlation = new Float64Array(system.grid.unknowns + 1);
  }

  /** Extrapolates the last rows to the row the system is placed at, as its trial values. */
  predict(): void {
    const { system, weights, scaledResponse, correlation } = this;
    const { history, values, frame } = system;
    const { rows, x } = history;
    const columns = scaledResponse.length;
    this.order = formulaOrder(frame.x, rows, history.rise);
    // As many rows as the formula itself: the difference is then a multiple of its error.
    const count = Math.min(this.order + 1, rows);
    const start = rows - count;
    scaledResponse.fill(0);
    correlation.fill(0);
    this.mu = 0;
    this.logOverlap = 0;
    for (let r = 0; r < count; r++) {
      let weight = 1;
      for (let l = 0; l < count; l++)
        if (l !== r) weight *= (frame.x - x[start + l]) / (x[start + r] - x[start + l]);
      weights[r] = weight;
      const base = (start + r) * columns;
      for (let k = 0; k < columns; k++) {
        scaledResponse[k] += weight * history.scaledResponse[base + k];
        correlation[k] += weight * history.correlation[base + k];
      }
      this.mu += weight * history.mu[start + r];
      this.logOverlap += weight * history.logOverlap[start + r];
    }
    values.scaledResponse.set(scaledResponse);
    values.correlation.set(correlation);
    const { time, unit } = frame;
    values.scaledResponse[0] = (time + unit) / (time + 2 * unit);
    values.correlation[0] = 1;
    values.mu = this.mu;
    values.logOverlap = this.logOverlap;
  }

  /** Judges the solved row: sets the next step and says whether the row may be committed. */
  accept(): boolean {
    const { preset, system, order } = this;
    const isStarting = system.history.rows <= order;
    const error = isStarting ? 0 : this.error() / this.allowed;
    const ideal = safety * error ** (-1 / (order + 1));
    const largest = this.mayGrow ? preset.maxGrowth : 1;
    this.step *= Math.max(smallestFactor, Math.min(largest, ideal));
    this.step = Math.min(this.step, preset.maxStep, this.visibleStep);
    this.mayGrow = error <= rejectAbove;
    return this.mayGrow;
  }

  /**
   * Goes back from the solved row to the one at x, nearer to the last row, on the polynomial through
   * the solved row and those it was predicted from; says whether that one may be committed.
   */
  pullBack(x: number): boolean {
    const { system, scaledResponse, correlation, mu, logOverlap, order } = this;
    const { values, frame, history } = system;
    let share = 1;
    for (let r = history.rows - order - 1; r < history.rows; r++)
      share *= (x - history.x[r]) / (frame.x - history.x[r]);
    const ofResponse = values.scaledResponse.map((value, k) => share * (value - scaledResponse[k]));
    const ofCorrelation = values.correlation.map((value, k) => share * (value - correlation[k]));
    const ofMu = share * (values.mu - mu);
    const ofOverlap = share * (values.logOverlap - logOverlap);
    const error = share * (order + 2) * this.error();
    system.moveTo(x);
    this.predict();
    for (let k = 1; k < ofResponse.length; k++) {
      values.scaledResponse[k] += ofResponse[k];
      values.correlation[k] += ofCorrelation[k];
    }
    values.mu += ofMu;
    values.logOverlap += ofOverlap;
    return error <= rejectAheadAbove * this.allowed;
  }

  /** Error allowed the row that the system is placed at. */
  get allowed(): number {
    const { preset, system, noisyTime } = this;
    const { time, unit } = system.frame;
    const x = Math.log1p(time / unit);
    const { stepTolerance, earliestShare } = preset;
    // Most of the error in energy and mu is made while both fall fast, and it grows with their scale.
    const early = Math.min(
      1,
      earliestShare + (1 - earliestShare) * (x / settledX) ** settlingPower,
    );
    const care = Math.max(leastShare, early * Math.min(1, usualScale * unit) ** 1.5);
    return stepTolerance * care * Math.min(mostNoise, Math.max(1, time / (noisyTime * unit)));
  }

  /** Shortens the step after a row that could not be solved. */
  fail(): void {
    this.step *= failureFactor;
    this.mayGrow = false;
  }

  /** The step after the solved row in which m does not rise out of sight. */
  private get visibleStep(): number {
    const { history, values, frame } = this.system;
    const last = history.rows - 1;
    const rise = (values.logOverlap - history.logOverlap[last]) / (frame.x - history.x[last]);
    const most = Math.max(mostVisibleRise, visibleLogOverlap - values.logOverlap);
    return rise > 0 ? most / rise : Infinity;
  }

  private error(): number {
    const { system, scaledResponse, correlation } = this;
    const { values, frame } = system;
    let largest = Math.abs(values.mu - this.mu) * frame.unit;
    if (system.forgottenSlope === null)
      largest = Math.max(largest, Math.abs(values.logOverlap - this.logOverlap));
    for (let k = 1; k < scaledResponse.length; k++) {
      largest = Math.max(largest, Math.abs(values.scaledResponse[k] - scaledResponse[k]));
      largest = Math.max(largest, Math.abs(values.correlation[k] - correlation[k]));
    }
    return largest / (this.order + 2);
  }
}
