import { describe, expect, it } from 'vitest';
import { angleLaw, kick } from '../../../../src/physics/flow/langevin/sphericalNoise';
import { pointOnSphere, randomStreams } from '../../../../src/physics/flow/randomStreams';
import { dot } from '../../../../src/physics/flow/sphere';

/** What a step makes of the harmonics of degree 1, 2 and 3 about its start: their values at the pole are 1. */
function harmonics(dimension: number, diffusion: number): number[] {
  const { mean, slope } = angleLaw(dimension, diffusion);
  const across = dimension - 1;
  // Central moments of a squared normal vector of that many components.
  const square = mean ** 2 + slope ** 2 * 2 * across;
  const cube = mean ** 3 + 3 * mean * slope ** 2 * 2 * across - slope ** 3 * 8 * across;
  return [mean, (dimension * square - 1) / across, ((dimension + 2) * cube - 3 * mean) / across];
}

function exactHarmonics(dimension: number, diffusion: number): number[] {
  return [1, 2, 3].map((l) => Math.exp((-diffusion * l * (l + dimension - 2)) / dimension));
}

describe('a step of Brownian motion on the sphere', () => {
  it.each([3, 10, 300, 65535])('has the decay of harmonics right at N = %d', (dimension) => {
    const errors = [0.04, 0.02].map((diffusion) => {
      const exact = exactHarmonics(dimension, diffusion);
      const [first = NaN, second = NaN, third = NaN] = harmonics(dimension, diffusion).map(
        (value, i) => Math.abs(value - (exact[i] ?? NaN)),
      );
      expect(first).toBeLessThan(1e-14);
      expect(second).toBeLessThan(1e-13);
      return third;
    });
    // Half a step leaves less than an eighth (in fact a sixteenth), unless there is nothing left.
    const [whole = NaN, half = NaN] = errors;
    if (whole > 1e-9) expect(whole / half).toBeGreaterThan(8);
    else expect(half).toBeLessThan(1e-9);
  });

  it('stays on the sphere, at the angle of its law and in no preferred direction', () => {
    const [N, diffusion, count] = [8, 0.1, 5000];
    const law = angleLaw(N, diffusion);
    const { start, matrix } = randomStreams(3);
    const from = pointOnSphere(N, start);
    const sum = new Float64Array(N);
    let squares = 0;
    for (let k = 0; k < count; k++) {
      const x = from.slice();
      kick(law, x, Float64Array.from({ length: N }, matrix.normal));
      expect(Math.abs(dot(x, x) / N - 1)).toBeLessThan(1e-12);
      for (let i = 0; i < N; i++) sum[i] = (sum[i] ?? NaN) + (x[i] ?? NaN) / count;
      squares += (dot(x, from) / N) ** 2 / count;
    }
    const [first = NaN, second = NaN] = exactHarmonics(N, diffusion);
    // Spread over the root of the count: 0.01 a component, 0.002 in the square.
    for (let i = 0; i < N; i++)
      expect(Math.abs((sum[i] ?? NaN) - first * (from[i] ?? NaN))).toBeLessThan(0.04);
    expect(Math.abs((N * squares - 1) / (N - 1) - second)).toBeLessThan(0.01);
  });
});
