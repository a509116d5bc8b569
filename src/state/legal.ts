/** Brings what a control or a script gives for point and cursors into their ranges. */
import { mixturePoint, nearestTerms } from '../physics/mixtureTerms';
import { parameters, type ModelPoint, type SpikedPoint } from '../physics/parameters';
import { numberIn, optional, parameter, type Kind } from './settings/kinds';

/** How the fields of a point are written and checked. */
export const pointKinds: { readonly [K in keyof SpikedPoint]: Kind<number> } = {
  p: parameter('p'),
  deltaP: parameter('deltaP'),
  invDelta2: parameter('invDelta2'),
};

/** Where cursors can be pinned: wide enough for every legal point of the model; null pins none. */
export const cursorRanges = {
  energy: { min: -1e4, max: 1e4 },
  time: { min: 0, max: parameters.horizon.max },
} as const;

export const cursorKinds = {
  energy: optional<number | null>(numberIn(cursorRanges.energy), 'none', null),
  time: optional<number | null>(numberIn(cursorRanges.time), 'none', null),
};

export function legalPoint(point: ModelPoint): ModelPoint {
  if (point.terms !== undefined) return mixturePoint(nearestTerms(point.terms));
  const legal = (key: keyof SpikedPoint): number =>
    pointKinds[key].nearest(point[key], parameters[key].initial);
  return { p: legal('p'), deltaP: legal('deltaP'), invDelta2: legal('invDelta2') };
}

/** A place for a cursor; nothing is pinned where there is no number. */
export function legalCursor(cursor: keyof typeof cursorKinds, value: number | null): number | null {
  return cursorKinds[cursor].nearest(value, null);
}
