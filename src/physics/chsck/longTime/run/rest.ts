/**
 * When a flow that found the signal has come to rest: within a small distance of the fixed point that
 * attracts it. What is left of the motion is then below the error allowed, and the run is extended by
 * constants. States that only look at rest (slow growth, ageing on the side of the signal) go on.
 */
import type { SignalState } from '../../../signalState';
import type { RowSeries } from './rowSeries';

/** Distance at which the fixed point is reached, in units of the error allowed a step. */
const arrivalShare = 0.1;
/** The noise of the lag grid hides smaller distances. */
const smallestArrival = 5e-8;
/**
 * What remembers the past, chi and C(t, 0), arrives last. Its distance may be so much larger, which
 * still is below what its error estimate allows for (see errors.ts).
 */
const memoryFactor = 4;
/** Rows in succession that must be that close: some pass by. */
const rowsNeeded = 3;

export class RestDetector {
  private readonly distance: number;
  private rowsClose = 0;

  /** @param signal the state a successful flow ends in, if there is one. */
  constructor(
    private readonly signal: SignalState | null,
    private readonly unit: number,
    private readonly initialOverlap: number,
    stepTolerance: number,
  ) {
    this.distance = Math.max(arrivalShare * stepTolerance, smallestArrival);
  }

  /** Looks at the newest row; true once the system rests. */
  observe(series: RowSeries): boolean {
    const { signal, unit, distance, initialOverlap } = this;
    if (!signal?.stable) return false;
    const off = Math.max(
      Math.abs(series.last('overlap') - signal.overlap),
      Math.abs(series.last('mu') - signal.mu) * unit,
      Math.abs(series.last('chi') - signal.chi) / (memoryFactor * unit),
      // The signal is all that the final state has in common with the initial one.
      Math.abs(series.last('correlationZero') - initialOverlap * signal.overlap) / memoryFactor,
    );
    this.rowsClose = off < distance ? this.rowsClose + 1 : 0;
    return this.rowsClose >= rowsNeeded;
  }
}
