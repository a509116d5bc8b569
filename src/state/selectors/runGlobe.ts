/** The globes along the run of one instance, as far as they have been computed, and the one of the cursor's time. */
import { runKey } from '../../../workers/protocol/runKey';
import type { GlobeMoments } from '../../physics/globe/flowGlobe';
import { snapshotAt, type GlobeSnapshot, type GlobeWay } from '../../physics/globe/globe';
import { latestOf, type ArrivingJob } from '../latest/results';
import { globeWay } from '../settings/globe';
import type { AppState } from '../store';
import { selectGlobeRequest } from './globeRequest';
import { selectCursorTime } from './landscape';
import { memoiseLast } from './memo';

const momentsOf = memoiseLast((arriving: ArrivingJob<'globe'>): readonly GlobeMoments[] =>
  arriving.batches.flatMap(({ moments }) => moments),
);
const noMoments: readonly GlobeMoments[] = [];

/** Those of the run that is looked at that have arrived, in the order of time. */
export function selectGlobeMoments(state: AppState): readonly GlobeMoments[] {
  const request = selectGlobeRequest(state);
  if (request === null) return noMoments;
  const key = runKey('globe', request);
  const { finished, arriving } = latestOf(state, 'globe');
  const found = [finished, arriving].find((job) => job?.key === key);
  return found ? momentsOf(found) : noMoments;
}

const snapshotOf = memoiseLast(
  (moments: readonly GlobeMoments[], way: GlobeWay, index: number): GlobeSnapshot =>
    snapshotAt(
      moments.map(({ [way]: moment }) => moment),
      index,
    ),
);

/** Where a time stands among the moments, as a fraction between two of them; beyond them at the nearest. */
function placeAmong(moments: readonly GlobeMoments[], time: number): number {
  const last = moments.length - 1;
  const after = moments.findIndex(({ lowest }) => lowest.time >= time);
  if (after <= 0) return after < 0 ? last : 0;
  const [from, to] = [moments[after - 1], moments[after]].map((moment) =>
    Math.log1p(moment?.lowest.time ?? 0),
  );
  return after - 1 + (Math.log1p(time) - (from ?? 0)) / ((to ?? 1) - (from ?? 0));
}

/** The globe of the moment nearest to the cursor's time, of the last one without a cursor; null before any. */
export function selectGlobeSnapshot(state: AppState): GlobeSnapshot | null {
  const moments = selectGlobeMoments(state);
  if (moments.length === 0) return null;
  const time = selectCursorTime(state) ?? Infinity;
  return snapshotOf(moments, globeWay.of(state.view), Math.round(placeAmong(moments, time)));
}

/** Overlap of the ways of two moments from which on one is the other, moved on. */
const carriedOn = 0.5;

const betweenOf = memoiseLast(
  (earlier: GlobeSnapshot, later: GlobeSnapshot, share: number): GlobeSnapshot => {
    const mixed = (a: number, b: number): number => a + share * (b - a);
    const columns = (a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> =>
      Float64Array.from(a, (value, i) => mixed(value, b[i] ?? value));
    const signal = ([0, 1, 2] as const).map((i) =>
      mixed(earlier.frame.signal[i], later.frame.signal[i]),
    );
    const [m = 0, towards = 0, aside = 0] = signal;
    const length = Math.hypot(m, towards, aside);
    const { path } = earlier;
    return {
      ...earlier,
      time: mixed(earlier.time, later.time),
      energy: mixed(earlier.energy, later.energy),
      frame: {
        ...earlier.frame,
        curvature: mixed(earlier.frame.curvature, later.frame.curvature),
        signal: [m / length, towards / length, aside / length],
      },
      landscape: earlier.landscape.map(({ degree, coefficients }, i) => ({
        degree,
        coefficients: columns(coefficients, later.landscape[i]?.coefficients ?? coefficients),
      })),
      path: {
        time: path.time,
        a: columns(path.a, later.path.a),
        b: columns(path.b, later.path.b),
        c: columns(path.c, later.path.c),
        inside: columns(path.inside, later.path.inside),
      },
    };
  },
);

/**
 * What is drawn while the surf plays: between two moments whose ways are one that has moved, a mixture of
 * both, so that the picture does not jump; else the globe of the nearest moment.
 */
export function selectDrawnSnapshot(state: AppState): GlobeSnapshot | null {
  const moments = selectGlobeMoments(state);
  const time = selectCursorTime(state);
  const way = globeWay.of(state.view);
  if (!state.surf.isPlaying || time === null || moments.length < 2)
    return selectGlobeSnapshot(state);
  const place = placeAmong(moments, time);
  const before = Math.floor(place);
  const next = moments[before + 1];
  if (next === undefined || place === before || !(next[way].carried > carriedOn))
    return selectGlobeSnapshot(state);
  return betweenOf(
    snapshotOf(moments, way, before),
    snapshotOf(moments, way, before + 1),
    place - before,
  );
}
