/**
 * Reproducible randomness of a finite-N instance: xoroshiro128+ (pure-rand) and normal deviates by
 * Marsaglia's polar method (d3-random). One seed gives a stream for every use, each 2^64 numbers apart from
 * the next, so that e.g. the tensor noise stays the same when the matrix is switched off.
 */
import { randomNormal } from 'd3-random';
import { seededGenerator, uniformNumbers } from '../numerics/random';
import { retract } from './sphere';

/** A sampler of independent numbers. */
export type Sampler = () => number;

/** One stream, read as normal deviates or as uniform numbers: use one of the two. */
export interface RandomStream {
  /** Mean 0 and variance 1. */
  readonly normal: Sampler;
  /** Uniform in [0, 1). */
  readonly uniform: Sampler;
}

export interface RandomStreams {
  readonly signal: RandomStream;
  readonly start: RandomStream;
  readonly matrix: RandomStream;
  /** Of the tensor of the lowest order (0) and of those that follow. */
  readonly tensor: (index: number) => RandomStream;
}

/** The streams of further tensors begin behind this one: those before are for other uses. */
const beforeFurtherTensors = 20;

/** @param seed a whole number from 0 to 2^32 - 1. */
export function randomStreams(seed: number): RandomStreams {
  return {
    signal: streamAt(seed, 1),
    start: streamAt(seed, 2),
    matrix: streamAt(seed, 3),
    tensor: (index) => streamAt(seed, index === 0 ? 4 : beforeFurtherTensors + index),
  };
}

/** The stream of this number, from 1 on. */
function streamAt(seed: number, number: number): RandomStream {
  const generator = seededGenerator(seed);
  for (let jump = 0; jump < number; jump++) generator.jump();
  const uniform = uniformNumbers(generator);
  return { uniform, normal: randomNormal.source(uniform)() };
}

/** A point uniform on the sphere |x|^2 = N. */
export function pointOnSphere(
  dimension: number,
  { normal }: RandomStream,
): Float64Array<ArrayBuffer> {
  const point = Float64Array.from({ length: dimension }, normal);
  retract(point);
  return point;
}

/** Spreads the seeds of the noise, so that those next to each other meet no instance's own. */
const noiseSpread = 0x9e3779b1;

/**
 * Thermal noise of an instance: the fifth stream of its seed, or of the one that another seed of the noise makes of it.
 */
export function noiseStream(seed: number, noiseSeed: number): RandomStream {
  return streamAt((seed ^ Math.imul(noiseSeed, noiseSpread)) >>> 0, 5);
}
