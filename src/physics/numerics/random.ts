/** Seeded randomness: xoroshiro128+ (pure-rand), the same numbers for the same seed everywhere. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Generator128 = ReturnType<typeof xoroshiro128plus>;

/** A generator; seeds next to each other give unrelated ones. @param seed from 0 to 2^32 - 1. */
export function seededGenerator(seed: number): Generator128 {
  return xoroshiro128plus(scramble(seed));
}

/** Uniform numbers in [0, 1). */
export function uniformNumbers(generator: Generator128): () => number {
  return () => uniformFloat64(generator);
}

/** Spreads neighbouring seeds over all 32-bit numbers (the finaliser of MurmurHash3). */
function scramble(seed: number): number {
  let hash = seed | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
