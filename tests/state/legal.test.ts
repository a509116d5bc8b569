/** Whatever a control, a script or a number field gives becomes a setting that a link can carry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from '../../src/physics/parameters';
import {
  legalConditioned,
  legalCursor,
  legalLaunch,
  legalPoint,
  legalSweep,
  legalTrend,
} from '../../src/state/legal';
import { readLink } from '../../src/state/url/address';
import { encodeView } from '../../src/state/url/link';
import { cursorRanges, defaultView, sweepSizes, type ViewState } from '../../src/state/view';
import { anyView } from '../support/views';

/** Numbers of every kind, legal or not. */
const number = fc.oneof(
  fc.double(),
  fc.double({ min: -10, max: 2e6, noNaN: true }),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 0.5, 1e300),
);
const sizes = fc.array(fc.oneof(fc.constantFrom(...sweepSizes), fc.integer({ max: 1000 })));

const point = fc.record({ p: number, deltaP: number, invDelta2: number });
const launch = fc.record({
  chsck: fc.boolean(),
  flow: fc.boolean(),
  initialOverlap: number,
  chsckHorizon: number,
  tolerance: number,
  dimension: number,
  seed: number,
  flowHorizon: number,
  degree: number,
  members: number,
  startOverlap: fc.option(number),
});
const sweep = fc.record({ sizes, members: number, places: number, seed: number, horizon: number });
const trend = fc.record({ sizes, members: number, seed: number, horizon: number });
const conditioned = fc.record({ dimension: number, members: number, seed: number });
const cursor = fc.option(number);

/** The part of a view that its link brings back: what is illegal comes back as something else. */
function throughLink(part: Partial<ViewState>): ViewState {
  const { view, notices } = readLink({
    hash: `#${encodeView({ ...defaultView, ...part })}`,
    search: '',
  });
  expect(notices).toEqual([]);
  return view;
}

describe('the legal settings nearest to any', () => {
  it('survive a link, without a notice', () => {
    fc.assert(
      fc.property(
        fc.record({ point, launch, sweep, trend, conditioned, energy: cursor, time: cursor }),
        (given) => {
          const legal = {
            point: legalPoint(given.point),
            launch: legalLaunch(given.launch),
            sweep: legalSweep(given.sweep),
            trend: legalTrend(given.trend),
            conditioned: legalConditioned(given.conditioned),
            energy: legalCursor(given.energy, cursorRanges.energy),
            time: legalCursor(given.time, cursorRanges.time),
          };
          expect(throughLink(legal)).toEqual({ ...defaultView, ...legal });
        },
      ),
    );
  });

  it('are themselves where they are legal already', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(legalPoint(view.point)).toEqual(view.point);
        expect(legalLaunch(view.launch)).toEqual(view.launch);
        expect(legalSweep(view.sweep)).toEqual(view.sweep);
        expect(legalTrend(view.trend)).toEqual(view.trend);
        expect(legalConditioned(view.conditioned)).toEqual(view.conditioned);
        expect(legalCursor(view.energy, cursorRanges.energy)).toEqual(view.energy);
        expect(legalCursor(view.time, cursorRanges.time)).toEqual(view.time);
      }),
    );
  });

  it('are the default where there is no number', () => {
    const none = (settings: object): Record<string, number> =>
      Object.fromEntries(Object.keys(settings).map((key) => [key, NaN]));
    const { launch: settings, sweep: ofSweep, trend: ofTrend } = defaultView;
    expect(legalPoint({ ...defaultView.point, ...none(defaultView.point) })).toEqual(
      defaultView.point,
    );
    expect(
      legalLaunch({ ...settings, dimension: NaN, seed: NaN, startOverlap: NaN, tolerance: NaN }),
    ).toEqual({ ...settings, startOverlap: parameters.startOverlap.initial });
    expect(legalSweep({ sizes: [], members: NaN, places: NaN, seed: NaN, horizon: NaN })).toEqual({
      sizes: ofSweep.sizes,
      members: parameters.members.initial,
      places: ofSweep.places,
      seed: parameters.seed.initial,
      horizon: parameters.horizon.initial,
    });
    expect(legalTrend({ sizes: [7], members: NaN, seed: NaN, horizon: NaN })).toMatchObject({
      sizes: ofTrend.sizes,
      members: ofTrend.members,
      horizon: ofTrend.horizon,
    });
    expect(legalConditioned({ dimension: NaN, members: 1, seed: 1 }).dimension).toBe(
      defaultView.conditioned.dimension,
    );
    expect(legalCursor(NaN, cursorRanges.time)).toBeNull();
    expect(legalCursor(null, cursorRanges.time)).toBeNull();
  });

  it('are the nearest ends of the ranges, and whole numbers where only these make sense', () => {
    expect(legalPoint({ p: 3.6, deltaP: -4, invDelta2: 101 })).toEqual({
      p: 4,
      deltaP: parameters.deltaP.min,
      invDelta2: parameters.invDelta2.max,
    });
    expect(legalLaunch({ ...defaultView.launch, startOverlap: -3 }).startOverlap).toBe(-0.99);
    expect(legalLaunch({ ...defaultView.launch, startOverlap: 0 }).startOverlap).toBe(0.2);
    expect(legalCursor(-5, cursorRanges.time)).toBe(0);
    expect(legalCursor(-0, cursorRanges.energy)).toBe(0);
    expect(legalConditioned({ dimension: 60.4, members: 1, seed: 1 }).dimension).toBe(60);
  });

  it('keep the sizes that are offered, in their order, each once', () => {
    const [first, second] = sweepSizes;
    const given = [second, 17, first, second];
    expect(legalSweep({ ...defaultView.sweep, sizes: given }).sizes).toEqual([first, second]);
    expect(legalTrend({ ...defaultView.trend, sizes: given }).sizes).toEqual([first, second]);
  });
});
