/** Arbitrary legal views for property tests. */
import fc from 'fast-check';
import { parameters, type ParameterKey } from '../../src/physics/parameters';
import { flowRefusal } from '../../src/state/runs/plan';
import { tables } from '../../src/panels/registry';
import { cursorRanges } from '../../src/state/legal';
import { settingsOf } from '../../src/state/tables';
import {
  embedControls,
  pageNames,
  slotCount,
  type Run,
  type ViewState,
} from '../../src/state/view';
import { anySettings } from './settings';

function number(min: number, max: number): fc.Arbitrary<number> {
  // -0 and 0 are one place but two values for `toEqual`.
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

function parameter(key: ParameterKey): fc.Arbitrary<number> {
  const { min, max, integer } = parameters[key];
  return integer ? fc.integer({ min, max }) : number(min, max);
}

const point = fc.record({
  p: parameter('p'),
  deltaP: parameter('deltaP'),
  invDelta2: parameter('invDelta2'),
});
const schedule = {
  temperature: parameter('temperature'),
  finalTemperature: fc.option(parameter('finalTemperature')),
  coolingTime: parameter('coolingTime'),
  coolingExponent: parameter('coolingExponent'),
};
const chsck = fc.record({
  initialOverlap: parameter('initialOverlap'),
  ...schedule,
  horizon: parameter('horizon'),
  tolerance: parameter('tolerance'),
});
const startOverlap = parameter('startOverlap').filter((value) => value !== 0);
/** Most draws of N are dense at p = 3. */
const dimension = fc.oneof(fc.integer({ min: 10, max: 500 }), parameter('dimension'));
const flow = fc.record({
  dimension,
  seed: parameter('seed'),
  horizon: parameter('horizon'),
  degree: fc.option(parameter('degree')),
  members: parameter('members'),
  startOverlap: fc.option(startOverlap),
  ...schedule,
  noiseSeed: parameter('noiseSeed'),
  tensorFrom: parameter('tensorFrom'),
});

/** A run as the actions make it: one engine at least, and no instance beyond the limits. */
const run = fc
  .record({
    slot: fc.integer({ min: 1, max: slotCount }),
    point,
    chsck: fc.option(chsck),
    flow: fc.option(flow),
  })
  .map((made): Run => {
    const isLegal = made.flow === null || flowRefusal(made.point, made.flow) === null;
    return isLegal ? made : { ...made, flow: null };
  })
  .filter((made) => made.chsck !== null || made.flow !== null);

export const anyView: fc.Arbitrary<ViewState> = fc.record({
  point,
  energy: fc.option(number(cursorRanges.energy.min, cursorRanges.energy.max)),
  time: fc.option(number(cursorRanges.time.min, cursorRanges.time.max)),
  page: fc.constantFrom(...pageNames),
  embed: fc.option(fc.subarray([...embedControls], { minLength: 1 })),
  large: fc.option(fc.constantFrom(...tables.panels.map(({ id }) => id))),
  asTable: fc.subarray(tables.panels.map(({ id }) => id)),
  settings: anySettings(settingsOf(tables)),
  runs: fc
    .uniqueArray(run, { selector: ({ slot }) => slot, maxLength: slotCount })
    .map((runs) => runs.sort((a, b) => a.slot - b.slot)),
});
