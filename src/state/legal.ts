/** Brings what a control or a script gives into the ranges of src/physics/parameters.ts. */
import {
  parameters,
  type ModelPoint,
  type ParameterKey,
  type ParameterSpec,
} from '../physics/parameters';
import {
  conditionedDimensionRange,
  defaultView,
  sweepPlacesRange,
  sweepSizes,
  trendHorizonRange,
  trendMembersRange,
  type ConditionedSettings,
  type LaunchSettings,
  type SweepSettings,
  type TrendSettings,
} from './view';

/** The legal value nearest to `value`; the default where it is no number at all. */
function legalValue(key: ParameterKey, value: number): number {
  const { min, max, integer, initial, nonZero }: ParameterSpec = parameters[key];
  if (Number.isNaN(value) || (nonZero && value === 0)) return initial;
  const clamped = within({ min, max }, value);
  return integer ? Math.round(clamped) : clamped;
}

/** A place for a cursor; nothing is pinned where there is no number. */
export function legalCursor(value: number | null, range: Range): number | null {
  return value === null || Number.isNaN(value) ? null : within(range, value);
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Never -0, of which nobody means the sign. */
function within({ min, max }: Range, value: number): number {
  return Math.min(max, Math.max(min, value)) + 0;
}

export function legalPoint({ p, deltaP, invDelta2 }: ModelPoint): ModelPoint {
  return {
    p: legalValue('p', p),
    deltaP: legalValue('deltaP', deltaP),
    invDelta2: legalValue('invDelta2', invDelta2),
  };
}

export function legalLaunch(launch: LaunchSettings): LaunchSettings {
  return {
    chsck: launch.chsck,
    flow: launch.flow,
    initialOverlap: legalValue('initialOverlap', launch.initialOverlap),
    chsckHorizon: legalValue('horizon', launch.chsckHorizon),
    tolerance: legalValue('tolerance', launch.tolerance),
    dimension: legalValue('dimension', launch.dimension),
    seed: legalValue('seed', launch.seed),
    flowHorizon: legalValue('horizon', launch.flowHorizon),
    degree: launch.degree === null ? null : legalValue('degree', launch.degree),
    members: legalValue('members', launch.members),
    startOverlap:
      launch.startOverlap === null ? null : legalValue('startOverlap', launch.startOverlap),
  };
}

export function legalSweep(sweep: SweepSettings): SweepSettings {
  return {
    sizes: legalSizes(sweep.sizes, defaultView.sweep.sizes),
    members: legalValue('members', sweep.members),
    places: legalCursor(Math.round(sweep.places), sweepPlacesRange) ?? defaultView.sweep.places,
    seed: legalValue('seed', sweep.seed),
    horizon: legalValue('horizon', sweep.horizon),
  };
}

export function legalTrend(trend: TrendSettings): TrendSettings {
  return {
    sizes: legalSizes(trend.sizes, defaultView.trend.sizes),
    members: legalCursor(Math.round(trend.members), trendMembersRange) ?? defaultView.trend.members,
    seed: legalValue('seed', trend.seed),
    horizon: legalCursor(trend.horizon, trendHorizonRange) ?? defaultView.trend.horizon,
  };
}

export function legalConditioned(conditioned: ConditionedSettings): ConditionedSettings {
  return {
    dimension:
      legalCursor(Math.round(conditioned.dimension), conditionedDimensionRange) ??
      defaultView.conditioned.dimension,
    members: legalValue('members', conditioned.members),
    seed: legalValue('seed', conditioned.seed),
  };
}

/** The sizes that are offered among those given; those of the default where there are none. */
function legalSizes(sizes: readonly number[], otherwise: readonly number[]): readonly number[] {
  const offered = sweepSizes.filter((size) => sizes.includes(size));
  return offered.length > 0 ? offered : otherwise;
}
