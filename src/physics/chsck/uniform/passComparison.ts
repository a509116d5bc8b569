/**
 * Values and error estimates of a running pass, from what the passes before it found. The pointwise
 * estimate may vanish by accident where a correction changes sign; the estimate handed out is
 * therefore the largest one met in [t/2, t], at a temperature in [0, t], on the grid of the coarsest pass compared. On the first rows
 * of that grid, where the scheme starts with a lower order and is read through few points on one side,
 * it is the largest one of all of these rows.
 */
import { tabulate } from '../../tabulate';
import { dynamicsObservables, type DynamicsObservable } from '../problem';
import { extrapolate, type Extrapolated, type PassValue } from './extrapolation';
import type { PassSeries } from './passSeries';

/** Start of the window, as a share of the time, over which the estimate is the largest one. */
const windowShare = 0.5;
/**
 * At a temperature, and where the loss changes on the way, corrections vanish by accident for longer, and the next ones are less small: the largest one so far, and twice
 * that. Without the factor errors were up to 1.75 of the estimate (docs/numerics.md).
 */
const irregularWindowShare = 0;
const irregularFactor = 2;

/** Rows of the coarsest pass that are first ones: as many as are read at once. */
const firstRows = 6;

export class PassComparison {
  private readonly finest: PassSeries;
  private readonly finer: PassSeries;
  private readonly coarse: PassSeries | undefined;
  private readonly nodeErrors: Record<DynamicsObservable, number[]>;

  /** @param finer the pass before `finest`; `coarse` the one before that, if there is one. */
  constructor(
    finest: PassSeries,
    finer: PassSeries,
    coarse: PassSeries | undefined,
    /** With noise, or where the loss changes on the way. */
    private readonly isIrregular: boolean,
  ) {
    this.finest = finest;
    this.finer = finer;
    this.coarse = coarse;
    this.nodeErrors = tabulate(dynamicsObservables, () => []);
  }

  /** Whether enough rows are there to compare the observables at `time`. */
  covers(time: number): boolean {
    return this.finest.covers(Math.max(time, firstRows * this.nodeStep));
  }

  at(key: DynamicsObservable, time: number): Extrapolated {
    this.extendNodes(this.lastNode(time));
    const { value, error } = this.compare(key, time);
    const factor = this.isIrregular ? irregularFactor : 1;
    return { value, error: factor * Math.max(error, this.windowError(key, time)) };
  }

  private compare(key: DynamicsObservable, time: number): Extrapolated {
    const read = (series: PassSeries): PassValue => ({
      step: series.step,
      value: series.at(key, time),
    });
    return extrapolate(read(this.finest), read(this.finer), this.coarse && read(this.coarse));
  }

  private get nodeStep(): number {
    return (this.coarse ?? this.finer).step;
  }

  /** Of those that the estimate at `time` looks at. */
  private lastNode(time: number): number {
    return Math.max(firstRows, Math.floor(time / this.nodeStep));
  }

  private extendNodes(last: number): void {
    for (let node = this.nodeErrors.energy.length; node <= last; node++)
      for (const key of dynamicsObservables)
        this.nodeErrors[key].push(this.compare(key, node * this.nodeStep).error);
  }

  private windowError(key: DynamicsObservable, time: number): number {
    const errors = this.nodeErrors[key];
    const share = this.isIrregular ? irregularWindowShare : windowShare;
    const first = Math.ceil((share * time) / this.nodeStep);
    const last = this.lastNode(time);
    let largest = 0;
    for (let node = first; node <= last; node++) largest = Math.max(largest, errors[node]);
    return largest;
  }
}
