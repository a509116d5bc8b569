/** Whatever a control, a script or a number field gives becomes a setting that a link can carry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/panels/registry';
import { parameters } from '../../src/physics/parameters';
import type { FlowParameters } from '../../src/physics/runParameters';
import { legalCursor, legalPoint } from '../../src/state/legal';
import { conditionedSettings } from '../../src/state/settings/conditioned';
import { spectrumDimension } from '../../src/state/settings/hessian';
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { furtherLines, phaseZoom } from '../../src/state/settings/phaseDiagram';
import { withTexts, type Group, type Setting } from '../../src/state/settings/setting';
import { studySizes, sweepSettings } from '../../src/state/settings/sweep';
import { settingsOf } from '../../src/state/tables';
import { trendSettings } from '../../src/state/settings/trend';
import { defaultView, type ViewState } from '../../src/state/view';
import { decode, programLink } from '../support/link';
import { anyText, settingAt } from '../support/settings';
import { anyView } from '../support/views';

/** Numbers of every kind, legal or not. */
const number = fc.oneof(
  fc.double(),
  fc.double({ min: -10, max: 2e6, noNaN: true }),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 0.5, 1e300),
);
const sizes = fc.array(fc.oneof(fc.constantFrom(...studySizes), fc.integer({ max: 1000 })));

const point = fc.record({ p: number, deltaP: number, invDelta2: number });
const chsck = fc.record({ initialOverlap: number, horizon: number, tolerance: number });
const flow = fc.record({
  dimension: number,
  seed: number,
  horizon: number,
  degree: fc.option(number),
  members: number,
  startOverlap: fc.option(number),
});
const wanted = fc.boolean();
const sweep = fc.record({ sizes, members: number, places: number, seed: number, horizon: number });
const trend = fc.record({ sizes, members: number, seed: number, horizon: number });
const conditioned = fc.record({ dimension: number, members: number, seed: number });
const cursor = fc.option(number);
const interval = fc.tuple(number, number);
const zoom = fc.option(fc.record({ deltaP: interval, invDelta2: interval }));

/** The part of a view that its link brings back: what is illegal comes back as something else. */
function throughLink(part: Partial<ViewState>): ViewState {
  const { view, notices } = decode(programLink.encode({ ...defaultView, ...part }));
  expect(notices).toEqual([]);
  return view;
}

/** The settings that a view has after such a change. */
function legal<V extends object>(group: Group<V>, change: Partial<V>): V {
  return group.of({ settings: withTexts({}, group.fields, group.write(change)) });
}

function legalValue<T>(setting: Setting<T>, value: T): T {
  return setting.of({ settings: settingAt(setting, value) });
}

describe('the legal settings nearest to any', () => {
  it('survive a link, without a notice', () => {
    fc.assert(
      fc.property(
        fc.record({
          point,
          energy: cursor,
          time: cursor,
          chsck,
          flow,
          wanted,
          sweep,
          trend,
          conditioned,
          zoom,
          dimension: cursor,
        }),
        (given) => {
          const part = {
            point: legalPoint(given.point),
            energy: legalCursor('energy', given.energy),
            time: legalCursor('time', given.time),
            settings: withTexts({}, settingsOf(tables), {
              ...chsckPart.asked.write(given.chsck),
              ...flowPart.asked.write(given.flow),
              ...settingAt(flowPart.isWanted, given.wanted),
              ...sweepSettings.write(given.sweep),
              ...trendSettings.write(given.trend),
              ...conditionedSettings.write(given.conditioned),
              ...settingAt(phaseZoom, given.zoom),
              ...settingAt(spectrumDimension, given.dimension),
            }),
          };
          expect(throughLink(part)).toEqual({ ...defaultView, ...part });
        },
      ),
    );
  });

  it('are themselves where they are legal already', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(legalPoint(view.point)).toEqual(view.point);
        expectKept(chsckPart.asked, view);
        expectKept(flowPart.asked, view);
        expectKept(sweepSettings, view);
        expectKept(trendSettings, view);
        expectKept(conditionedSettings, view);
        expect(legalValue(phaseZoom, phaseZoom.of(view))).toEqual(phaseZoom.of(view));
        expect(legalCursor('energy', view.energy)).toEqual(view.energy);
        expect(legalCursor('time', view.time)).toEqual(view.time);
      }),
    );
    function expectKept<V extends object>(group: Group<V>, view: ViewState): void {
      expect(legal(group, group.of(view))).toEqual(group.of(view));
    }
  });

  it('are the default of the setting where there is no number', () => {
    const none = { members: NaN, seed: NaN, horizon: NaN };
    expect(legalPoint({ p: NaN, deltaP: NaN, invDelta2: NaN })).toEqual(defaultView.point);
    expect(legal(chsckPart.asked, { tolerance: NaN })).toEqual(chsckPart.asked.initial);
    expect(
      legal<FlowParameters>(flowPart.asked, { dimension: NaN, seed: NaN, startOverlap: NaN }),
    ).toEqual({ ...flowPart.asked.initial, startOverlap: parameters.startOverlap.initial });
    expect(legal(sweepSettings, { ...none, sizes: [], places: NaN })).toEqual(
      sweepSettings.initial,
    );
    expect(legal(trendSettings, { ...none, sizes: [7] })).toEqual(trendSettings.initial);
    expect(legal(conditionedSettings, { dimension: NaN })).toEqual(conditionedSettings.initial);
    expect(legalCursor('time', NaN)).toBeNull();
    expect(legalCursor('time', null)).toBeNull();
  });

  it('are the nearest ends of the ranges, and whole numbers where only these make sense', () => {
    expect(legalPoint({ p: 3.6, deltaP: -4, invDelta2: 101 })).toEqual({
      p: 4,
      deltaP: parameters.deltaP.min,
      invDelta2: parameters.invDelta2.max,
    });
    expect(legal(flowPart.asked, { startOverlap: -3 }).startOverlap).toBe(-0.99);
    expect(legal(flowPart.asked, { startOverlap: 0 }).startOverlap).toBe(0.2);
    expect(legalCursor('time', -5)).toBe(0);
    expect(legalCursor('energy', -0)).toBe(0);
    expect(legal(conditionedSettings, { dimension: 60.4 }).dimension).toBe(60);
    expect(legalValue(spectrumDimension, 5)).toBe(20);
  });

  it('keep what is offered of a list, in its order, each once', () => {
    const [first, second] = studySizes;
    const given = [second, 17, first, second];
    expect(legal(sweepSettings, { sizes: given }).sizes).toEqual([first, second]);
    expect(legal(trendSettings, { sizes: given }).sizes).toEqual([first, second]);
    expect(legalValue(furtherLines, ['agingGrowth', 'bayesSpinodal', 'agingGrowth'])).toEqual([
      'bayesSpinodal',
      'agingGrowth',
    ]);
  });
});

describe.each(settingsOf(tables).map((setting) => [setting.key, setting] as const))(
  'the setting %s',
  (key, setting) => {
    it('is in a link where it is not at its default, and comes back as it was', () => {
      fc.assert(
        fc.property(anyText(setting), (text) => {
          const settings = withTexts({}, [setting], { [key]: text });
          const written = programLink.encode({ ...defaultView, settings });
          expect(written).toBe(text === setting.initialText ? 'v=2' : `v=2&${key}=${text}`);
          expect(decode(written).view).toEqual({ ...defaultView, settings });
        }),
        { numRuns: 20 },
      );
    });
  },
);
