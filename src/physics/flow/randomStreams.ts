/**
 * Reproducible randomness of a finite-N instance: xoroshiro128+ (pure-rand) and normal deviates by
 * Marsaglia's polar method (d3-random). One seed gives four streams, each 2^64 numbers apart from
 * the next, so that e.g. the tensor noise stays the same when the matrix is switched off.
 */
import { randomNormal } from 'd3-random';
import { seededGenerator, uniformNumbers } from '../numerics/random';

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
  const generator = seededGenerator(seed);
  const nextStream = (): Normal => {
    generator.jump();
    return randomNormal.source(uniformNumbers(generator.clone()))();
  };
  return {
    signal: nextStream(),
    start: nextStream(),
    matrix: nextStream(),
    tensor: nextStream(),
  };
}
