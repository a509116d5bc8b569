/**
 * When a flow that found the signal has come to rest. What is left of the motion is then below the
 * error allowed, and the run is extended by constants: without this the frozen front that C keeps
 * at the time of the escape would force thousands of rows that change nothing.
 */
import type { SignalState } from '../../signalState';
import type { Series } from './observables';

/** Rows in succession that must look at rest. */
const quietRows = 5;
/** Overlap below which rest is slow growth, not an end. */
const smallestOverlap = 0.05;
/** The noise of the lag grid hides smaller distances and rates. */
const finestArrival = 1e-6;
const finestStillness = 1e-5;

export class RestDetector {
  private readonly arrival: number;
  private readonly stillness: number;
  private quiet = 0;
  private previous = { x: 0, overlap: 0, mu: 0 };

  constructor(
    private readonly signal: SignalState | null,
    private readonly unit: number,
    tolerance: number,
  ) {
    this.arrival = Math.max(0.1 * tolerance, finestArrival);
    this.stillness = Math.max(tolerance, finestStillness);
  }

  /** Looks at the newest row; true once the system rests. */
  observe(series: Series): boolean {
    const x = series.x[series.x.length - 1];
    const overlap = series.last('overlap');
    const mu = series.last('mu') * this.unit;
    const { previous, stillness } = this;
    const dx = x - previous.x;
    const overlapRate = Math.abs(overlap - previous.overlap) / dx;
    const muRate = Math.abs(mu - previous.mu) / dx;
    this.previous = { x, overlap, mu };
    // Rates are by x = ln t: what an exponential still has to go is smaller than its rate.
    const isQuiet = overlap > smallestOverlap && overlapRate < stillness && muRate < stillness;
    this.quiet = isQuiet ? this.quiet + 1 : 0;
    return this.quiet >= quietRows || this.hasArrived(overlap, mu);
  }

  /** At the fixed point, which attracts: there is no need to see it stand still. */
  private hasArrived(overlap: number, mu: number): boolean {
    const { signal, arrival, unit } = this;
    if (!signal?.stable) return false;
    const off = Math.max(Math.abs(overlap - signal.overlap), Math.abs(mu - signal.mu * unit));
    return off < arrival;
  }
}
