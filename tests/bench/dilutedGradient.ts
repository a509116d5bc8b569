import { createDilutedLandscape } from '../../src/physics/flow/diluted/landscape';
import { layerCount, paddedDimension } from '../../src/physics/flow/diluted/size';
import { finish } from '../../src/physics/flow/landscape';
import { printTable, secondsOf } from './measure';

/** The gradient of a diluted system: nanoseconds per tuple, transforms included. */
export function benchDilutedGradient(): void {
  const rows = [
    { p: 3, N: 2 ** 13, degree: 100 },
    { p: 3, N: 65535, degree: 100 },
    { p: 4, N: 65535, degree: 100 },
    { p: 6, N: 65535, degree: 100 },
  ].map(({ p, N, degree }) => {
    const point = { p, deltaP: 1, invDelta2: 2.3 };
    const landscape = finish(createDilutedLandscape(point, N, 1, degree));
    const gradient = new Float64Array(N);
    const seconds = secondsOf(() => finish(landscape.gradient(landscape.start, gradient)), 5);
    const tuples = layerCount(p, degree) * paddedDimension(N);
    return [p, N, degree, (1e3 * seconds).toFixed(1), ((1e9 * seconds) / tuples).toFixed(1)].map(
      String,
    );
  });
  printTable('Finite-N gradient, diluted tensor', ['p', 'N', 'c', 'ms', 'ns per tuple'], rows);
}
