/**
 * How the error of a growing overlap adds up. d ln m/dt is known with an error at every time, and what
 * that does to ln m stays: the error of ln m is an integral, which does not fade as those of energy
 * and mu do. The difference of two passes may vanish on the way while both are wrong, where errors
 * of one sign follow those of the other; what each is wrong by is bounded by the sum of the changes
 * of the difference, whatever their signs: its total variation.
 *
 * Once m is large enough to be felt, an error of ln m is one of the time of all that follows: the
 * flow does the same a little sooner or later.
 */

/** Overlap from where on m is felt by its own growth. */
const smallestFelt = 1e-3;
/** Overlap from where on the flow moves: from there the passes differ by a shift in time alone. */
const escaping = 0.05;
/** The escape is over when d ln m/d ln t has fallen to this share of its highest value. */
const pastPeak = 0.5;

export class GrowthError {
  /** Error of ln m so far. */
  relative: number;
  /** Error of the time of what happens after m is felt; 0 before. */
  time = 0;
  private readonly felt: number;
  private difference = 0;
  private previous = { time: 0, logOverlap: -Infinity };
  private steepest = 0;
  private largestShare = 0;

  /**
   * @param initialOverlap m(0).
   * @param shared error of ln m that the passes may have in common.
   */
  constructor(
    initialOverlap: number,
    private readonly shared: number,
  ) {
    this.relative = shared;
    this.felt = Math.max(smallestFelt, 2 * initialOverlap);
  }

  /**
   * @param overlap m of the finer pass at `time`; times rise from call to call.
   * @param difference of ln m to the coarser pass.
   */
  observe(time: number, overlap: number, difference: number): void {
    const { previous, shared } = this;
    const here = shared + Math.abs(difference);
    const change = Math.abs(difference - this.difference);
    this.difference = difference;
    const isSmall = overlap < escaping;
    if (isSmall) this.relative = Math.max(this.relative + change, here);
    const logOverlap = Math.log(overlap);
    const steepness = (time * (logOverlap - previous.logOverlap)) / (time - previous.time);
    this.previous = { time, logOverlap };
    if (overlap < this.felt || !(steepness > pastPeak * this.steepest)) return;
    this.steepest = Math.max(this.steepest, steepness);
    // Ageing systems live by ln t, so that it is the share of the time that stays.
    this.largestShare = Math.max(this.largestShare, (isSmall ? this.relative : here) / steepness);
    this.time = Math.max(this.time, this.largestShare * time);
  }
}
