import { describe, expect, it } from 'vitest';
import { steepestWay } from '../../../src/physics/globe/descent';
import {
  curvatureOn,
  energyOn,
  gradientOn,
  type GlobePlace,
} from '../../../src/physics/globe/polynomial';
import { thresholdGlobe } from '../../../src/physics/globe/stateGlobe';
import { modelAt } from '../../../src/physics/spikedModel';

const globeAt = (p: number, invDelta2: number) =>
  thresholdGlobe(modelAt({ p, deltaP: 1, invDelta2 }));
const start: GlobePlace = [Math.cos(0.02), Math.sin(0.02), 0];
const dot = (a: GlobePlace, b: GlobePlace): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function slopeOn(landscape: Parameters<typeof gradientOn>[0], place: GlobePlace): GlobePlace {
  const gradient = gradientOn(landscape, place);
  const radial = dot(gradient, place);
  return [
    gradient[0] - radial * place[0],
    gradient[1] - radial * place[1],
    gradient[2] - radial * place[2],
  ];
}

describe('the steepest way down on a globe', () => {
  it.each([
    [3, 2.3],
    [3, 2.7],
    [4, 3.4],
    [6, 6],
  ])('p = %d, 1/Δ₂ = %d: leaves the saddle, always falls and ends in a minimum', (p, invDelta2) => {
    const { landscape } = globeAt(p, invDelta2);
    const way = steepestWay(landscape, start);
    const energies = way.map((place) => energyOn(landscape, ...place));
    energies.slice(1).forEach((energy, i) => {
      expect(energy).toBeLessThanOrEqual((energies[i] ?? NaN) + 1e-12);
    });
    const end = way.at(-1) ?? start;
    expect(Math.hypot(...slopeOn(landscape, end))).toBeLessThan(1e-3);
    const along: GlobePlace = [-end[1], end[0], 0];
    const size = Math.hypot(...along);
    expect(curvatureOn(landscape, end, [along[0] / size, along[1] / size, 0])).toBeGreaterThan(0);
  });

  it('is the gradient flow: the same place as by many small steps of Euler', () => {
    const { landscape } = globeAt(3, 2.7);
    const way = steepestWay(landscape, start);
    const target = way[Math.floor(way.length / 2)] ?? start;
    let place = start;
    let nearest = Infinity;
    for (let i = 0; i < 40_000; i++) {
      const slope = slopeOn(landscape, place);
      const next = place.map((x, k) => x - 0.005 * (slope[k] ?? 0));
      const length = Math.hypot(...next);
      place = next.map((x) => x / length) as unknown as GlobePlace;
      nearest = Math.min(nearest, Math.acos(Math.min(1, dot(place, target))));
    }
    expect(nearest).toBeLessThan(2e-3);
    expect(dot(place, way.at(-1) ?? start)).toBeCloseTo(1, 5);
  });
});
