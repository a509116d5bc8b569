/** How far a run of several passes is. */
import type { Preset } from '../scheme/presets';

/** Share of the work: planned are two passes after each other, more only if they don't agree. */
export class Progress {
  private fraction = 0;

  constructor(
    private readonly presets: readonly Preset[],
    private readonly expected: number,
  ) {}

  /** @param share of the pass done; the result never falls. */
  at(pass: number, share: number): number {
    const cost = (count: number): number =>
      this.presets.slice(0, count).reduce((sum, { work }) => sum + work, 0);
    const planned = Math.max(pass + 1, this.expected);
    const done = cost(pass) + share * this.presets[pass].work;
    this.fraction = Math.max(this.fraction, done / cost(planned));
    return this.fraction;
  }
}
