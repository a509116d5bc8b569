/** Brings what a control or a script gives into the ranges of src/physics/parameters.ts. */
import {
  parameters,
  type ModelPoint,
  type ParameterKey,
  type ParameterSpec,
} from '../physics/parameters';
import {
  defaultView,
  sweepPlacesRange,
  sweepSizes,
  type LaunchSettings,
  type SweepSettings,
} from './view';

/** The legal value nearest to `value`; the default where it is no number at all. */
function legalValue(key: ParameterKey, value: number): number {
  const { min, max, integer, initial }: ParameterSpec = parameters[key];
  if (Number.isNaN(value)) return initial;
  const clamped = Math.min(max, Math.max(min, value));
  return integer ? Math.round(clamped) : clamped;
}

/** A place for a cursor; nothing is pinned where there is no number. */
export function legalCursor(
  value: number | null,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  return value === null || Number.isNaN(value) ? null : Math.min(max, Math.max(min, value));
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
    degree: legalValue('degree', launch.degree),
    members: legalValue('members', launch.members),
  };
}

export function legalSweep(sweep: SweepSettings): SweepSettings {
  const { min, max } = sweepPlacesRange;
  const sizes = sweepSizes.filter((size) => sweep.sizes.includes(size));
  return {
    sizes: sizes.length > 0 ? sizes : defaultView.sweep.sizes,
    members: legalValue('members', sweep.members),
    places: legalCursor(Math.round(sweep.places), { min, max }) ?? defaultView.sweep.places,
    seed: legalValue('seed', sweep.seed),
    horizon: legalValue('horizon', sweep.horizon),
  };
}
