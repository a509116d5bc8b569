/**
 * Places and ways of the moments of a run, kept in single precision, from which the coordinates of each in the frame of
 * every other follow.
 */
import type { GlobeMoment, GlobeWay } from './globe';

interface KeptMoment {
  readonly place: Float32Array;
  readonly ways: Readonly<Record<GlobeWay, Float32Array>>;
}

export class GlobeMemory {
  private readonly kept: KeptMoment[] = [];

  /**
   * Keeps a moment. @returns how it lies to those before, for both of its ways.
   * @param place x / sqrt(N).
   * @param ways unit vectors.
   */
  add(
    place: Float64Array,
    ways: Readonly<Record<GlobeWay, Float64Array>>,
  ): Readonly<Record<GlobeWay, GlobeMoment['before']>> {
    const overlap = this.column((before) => product(place, before.place));
    const before = (way: GlobeWay): GlobeMoment['before'] => ({
      overlap,
      alongItsWay: this.column((moment) => product(place, moment.ways[way])),
      alongThisWay: this.column((moment) => product(ways[way], moment.place)),
    });
    const relations = { lowest: before('lowest'), random: before('random') };
    this.kept.push({
      place: Float32Array.from(place),
      ways: { lowest: Float32Array.from(ways.lowest), random: Float32Array.from(ways.random) },
    });
    return relations;
  }

  private column(of: (moment: KeptMoment) => number): Float64Array<ArrayBuffer> {
    return Float64Array.from(this.kept, of);
  }
}

function product(one: Float64Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
