/**
 * Reproducible randomness of a finite-N instance: xoroshiro128+ (pure-rand) and normal deviates by
 * Marsaglia's polar method (d3-random). One seed gives four streams, each 2^64 numbers apart from
 * the next, so that e.g. the tensor noise stays the same when the matrix is switched off.
 */
import { randomNormal } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A sampler of independent normal deviates of mean 0 and variance 1. */
export type Normal = () => number;

export interface RandomStreams {
  readonly signal: Normal;
  readonly start: Normal;
  readonly matrix: Normal;
  readonly tensor: Normal;
}

/** @param seed a whole number from 0 to 2^32 - 1. */
export function randomStreams(seed: number): RandomStreams {
  const generator = xoroshiro128plus(scramble(seed));
  const nextStream = (): Normal => {
    generator.jump();
    const stream = generator.clone();
    return randomNormal.source(() => uniformFloat64(stream))();
  };
  return {
    signal: nextStream(),
    start: nextStream(),
    matrix: nextStream(),
    tensor: nextStream(),
  };
}

/** Spreads neighbouring seeds over all 32-bit numbers (the finaliser of MurmurHash3). */
function scramble(seed: number): number {
  let hash = seed | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
