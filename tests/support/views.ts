/** Arbitrary legal views for property tests. */
import fc from 'fast-check';
import { parameters, type ParameterKey } from '../../src/physics/parameters';
import { flowRefusal } from '../../src/state/runs/plan';
import { legalPhaseWindow } from '../../src/state/selectors/phaseWindow';
import {
  conditionedDimensionRange,
  contourNames,
  cursorRanges,
  furtherLineNames,
  panelIds,
  slotCount,
  spectrumDimensionRange,
  sweepPlacesRange,
  sweepSizes,
  trendHorizonRange,
  trendMembersRange,
  type PhaseWindow,
  type Run,
  type ViewState,
} from '../../src/state/view';

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
const chsck = fc.record({
  initialOverlap: parameter('initialOverlap'),
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

/** Windows as zooming makes them. */
const phaseWindow: fc.Arbitrary<PhaseWindow> = fc
  .tuple(number(0, 90), number(0.001, 10), number(0, 90), number(0.001, 10))
  .map(([x, width, y, height]) =>
    legalPhaseWindow({ deltaP: [x, x + width], invDelta2: [y, y + height] }, 'linear'),
  )
  .filter((window) => window !== null);

export const anyView: fc.Arbitrary<ViewState> = fc.record({
  point,
  energy: fc.option(number(cursorRanges.energy.min, cursorRanges.energy.max)),
  time: fc.option(number(cursorRanges.time.min, cursorRanges.time.max)),
  page: fc.constantFrom('surf', 'landscape', 'finite-n'),
  large: fc.option(fc.constantFrom(...panelIds)),
  timeScale: fc.constantFrom('log', 'linear'),
  phaseScale: fc.constantFrom('linear', 'log'),
  phaseWindow: fc.option(phaseWindow),
  furtherLines: fc.subarray([...furtherLineNames]),
  contour: fc.constantFrom(...contourNames),
  hessianSource: fc.constantFrom('energy', 'run'),
  spectrumDimension: fc.option(fc.integer(spectrumDimensionRange)),
  spectrumSeed: parameter('seed'),
  complexityWindow: fc.constantFrom('threshold', 'overview'),
  launch: fc.record({
    chsck: fc.boolean(),
    flow: fc.boolean(),
    initialOverlap: parameter('initialOverlap'),
    chsckHorizon: parameter('horizon'),
    tolerance: parameter('tolerance'),
    dimension: parameter('dimension'),
    seed: parameter('seed'),
    flowHorizon: parameter('horizon'),
    degree: fc.option(parameter('degree')),
    members: parameter('members'),
    startOverlap: fc.option(startOverlap),
  }),
  sweep: fc.record({
    sizes: fc.subarray([...sweepSizes], { minLength: 1 }),
    members: parameter('members'),
    places: fc.integer(sweepPlacesRange),
    seed: parameter('seed'),
    horizon: parameter('horizon'),
  }),
  trend: fc.record({
    sizes: fc.subarray([...sweepSizes], { minLength: 1 }),
    members: fc.integer(trendMembersRange),
    seed: parameter('seed'),
    horizon: number(trendHorizonRange.min, trendHorizonRange.max),
  }),
  conditioned: fc.record({
    dimension: fc.integer(conditionedDimensionRange),
    members: parameter('members'),
    seed: parameter('seed'),
  }),
  runs: fc
    .uniqueArray(run, { selector: ({ slot }) => slot, maxLength: slotCount })
    .map((runs) => runs.sort((a, b) => a.slot - b.slot)),
});
