import { describe, expect, it } from 'vitest';
import { createLandscape } from '../../../src/physics/flow/createLandscape';
import { FlowIntegrator } from '../../../src/physics/flow/integrator';
import { finish, type Landscape } from '../../../src/physics/flow/landscape';
import type { Couplings } from '../../../src/physics/flow/problem';
import { lowestMode } from '../../../src/physics/flow/spectrum/lowestMode';
import { dot } from '../../../src/physics/flow/sphere';
import { createFit } from '../../../src/physics/globe/fit';
import {
  instanceGlobe,
  lossAt,
  randomPlaces,
  type InstanceGlobe,
} from '../../../src/physics/globe/instanceGlobe';
import { curvatureOn, energyOn, gradientOn } from '../../../src/physics/globe/polynomial';

const pole = [1, 0, 0] as const;

/** An instance, its flow at a time, and its globe with the lowest mode there. */
function globeOf(
  p: number,
  dimension: number,
  couplings: Couplings,
): { landscape: Landscape; flow: FlowIntegrator; globe: InstanceGlobe } {
  const point = { p, deltaP: 1, invDelta2: 2.7 };
  const landscape = finish(createLandscape({ point, dimension, seed: 5, couplings }));
  const flow = finish(FlowIntegrator.begin(landscape, 1e-3));
  while (flow.time < 2) finish(flow.advance(2));
  const x = flow.point.slice();
  const hessian = landscape.hessian(x, flow.mu);
  const search = lowestMode(hessian, x, [landscape.signal, landscape.start], {
    tolerance: 1e-9,
    maxSteps: 400,
  });
  const { vector } = finish(search);
  const fit = createFit(landscape.mixture.terms.map(({ degree }) => degree));
  return { landscape, flow, globe: finish(instanceGlobe(landscape, fit, x, vector, hessian)) };
}

describe.each([
  [3, 80],
  [4, 40],
  [5, 24],
  [6, 18],
])('the globe of a dense instance, p = %i and N = %i', (p, dimension) => {
  const { landscape, flow, globe } = globeOf(p, dimension, { kind: 'dense' });

  it('is the loss at a thousand random places to 1e-12', () => {
    let worst = 0;
    for (const place of randomPlaces(1000, 3)) {
      const { energy } = finish(lossAt(landscape, globe.axes, place));
      worst = Math.max(worst, Math.abs(energyOn(globe.landscape, ...place) - energy));
    }
    expect(worst).toBeLessThan(1e-12);
    expect(globe.deviation).toBeLessThan(1e-12);
  });

  it('has energy, force and curvature of the instance where the flow is, to 1e-8', () => {
    expect(globe.energy).toBeCloseTo(flow.energy, 12);
    expect(globe.mu).toBeCloseTo(flow.mu, 11);
    expect(energyOn(globe.landscape, ...pole)).toBeCloseTo(flow.energy, 12);
    const gradient = new Float64Array(dimension);
    finish(landscape.gradient(flow.point, gradient));
    const [radial, towards, aside] = gradientOn(globe.landscape, pole);
    const along = globe.axes.map((axis) => dot(axis, gradient) / Math.sqrt(dimension));
    expect(radial).toBeCloseTo(along[0] ?? NaN, 10);
    expect(towards).toBeCloseTo(along[1] ?? NaN, 10);
    expect(aside).toBeCloseTo(along[2] ?? NaN, 10);
    const { modes } = finish(landscape.spectrum(flow.point, flow.mu));
    const lowest = modes.eigenvalue[0] ?? NaN;
    expect(curvatureOn(globe.landscape, pole, [0, 1, 0])).toBeCloseTo(lowest, 9);
    expect(globe.frame.curvature).toBeCloseTo(lowest, 9);
    expect(globe.frame.signalOverlap).toBeCloseTo(modes.signalOverlap[0] ?? NaN, 8);
  });

  it('has the signal at its place', () => {
    const [m, towards, aside] = globe.frame.signal;
    expect(m).toBeCloseTo(flow.overlap, 13);
    for (const [index, value] of [m, towards, aside].entries())
      expect(dot(globe.axes[index] ?? new Float64Array(), landscape.signal)).toBeCloseTo(
        value * Math.sqrt(dimension),
        11,
      );
    expect(Math.hypot(m, towards, aside)).toBeCloseTo(1, 13);
  });
});

describe('the globe of a diluted instance', () => {
  const { landscape, flow, globe } = globeOf(3, 1000, { kind: 'diluted', degree: 60 });

  it('is the loss up to what it says, about', () => {
    const deviations = randomPlaces(100, 3).map((place) =>
      Math.abs(
        finish(lossAt(landscape, globe.axes, place)).energy - energyOn(globe.landscape, ...place),
      ),
    );
    expect(Math.max(...deviations)).toBeLessThan(10 * globe.deviation);
    expect(Math.max(...deviations)).toBeLessThan(5e-3);
  });

  it('is exact where the flow is, to second order', () => {
    expect(energyOn(globe.landscape, ...pole)).toBeCloseTo(flow.energy, 11);
    const gradient = new Float64Array(1000);
    finish(landscape.gradient(flow.point, gradient));
    const [, towards, aside] = gradientOn(globe.landscape, pole);
    expect(towards).toBeCloseTo(dot(globe.axes[1], gradient) / Math.sqrt(1000), 11);
    expect(aside).toBeCloseTo(dot(globe.axes[2], gradient) / Math.sqrt(1000), 11);
    expect(curvatureOn(globe.landscape, pole, [0, 1, 0])).toBeCloseTo(globe.frame.curvature, 10);
    const { modes, resolution } = finish(landscape.spectrum(flow.point, flow.mu));
    const off = Math.abs(globe.frame.curvature - (modes.eigenvalue[0] ?? NaN));
    expect(off).toBeLessThanOrEqual(resolution);
  });
});
