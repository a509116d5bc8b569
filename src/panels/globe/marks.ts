/** The named places of a globe, and where they are as it is turned. */
import type { Globe } from '../../physics/globe/globe';
import { dot, inStance, type Stance } from '../../plot/globe/geometry';
import type { GlobePlace } from '../../physics/globe/polynomial';
import { formatNumber } from '../../plot/format';
import type { Vector } from '../../plot/globe/hemisphere';
import type { GlobeMark } from '../../plot/globe/Marks';
import type { Course } from './path';
import type { GlobeSubject } from './words';
import { facing, orientationOf, type Angles } from '../../plot/globe/turning';

const here: Vector = [1, 0, 0];

function opposite([a, b, c]: Vector): Vector {
  return [-a, -b, -c];
}

/** Whose place it is, and the lines that lead from it. */
export interface Marked {
  readonly who: GlobeSubject;
  readonly isStuck: boolean;
  /** Of the flow. */
  readonly colour: string;
  /** The first is the one to the signal's side. */
  readonly ways: readonly (readonly GlobePlace[])[];
  /** Where a run goes from here, as far as it is on the globe. */
  readonly later: Course;
}

/** The place of the way down at which it is named, as a share of its length; a shorter one, in radians, is not. */
const namedAt = 0.55;
const leastNamed = 0.1;

export function marksOf(
  { frame: { signal } }: Globe,
  { who, isStuck, colour, ways, later }: Marked,
): readonly GlobeMark[] {
  return [
    {
      key: 'here',
      place: here,
      name: isStuck ? `${who} is stuck here` : `${who} is here`,
      colour,
      radius: 0.5,
      isStrong: true,
    },
    ...wayMarks(ways[0] ?? []),
    ...endMarks(later, colour),
    { key: 'signal', place: signal, name: 'signal', colour: 'var(--globe-signal)', radius: 0.5 },
    {
      key: 'opposite',
      place: opposite(signal),
      name: 'opposite signal',
      colour: 'var(--text-muted)',
      radius: 0.4,
    },
  ];
}

function wayMarks(way: readonly GlobePlace[]): readonly GlobeMark[] {
  const [place, end] = [way[Math.floor(namedAt * way.length)], way.at(-1)];
  if (place === undefined || end === undefined || Math.acos(end[0]) < leastNamed) return [];
  return [{ key: 'way', place, name: 'way down', colour: 'none', radius: 0 }];
}

function endMarks({ places, until }: Course, colour: string): readonly GlobeMark[] {
  const place = places.at(-1);
  if (place === undefined) return [];
  const name = `at t = ${formatNumber(until, 3)}`;
  return [{ key: 'later', place, name, colour, radius: 0.4, isHollow: true }];
}

/** The angles that put the place of the flow into the middle. */
export function toHere(stance: Stance): Angles {
  return facing(inStance(stance, here));
}

/** What is where on the globe as it is turned, in words. */
export function facingHere(
  { frame }: Globe,
  stance: Stance,
  angles: Angles,
  who: GlobeSubject = 'the flow',
): string {
  const side = (place: Vector): string => sideOf(inStance(stance, place), angles);
  return `${who} is ${side(here)}, the signal ${side(frame.signal)}`;
}

/** Within so many degrees of the middle a place is in the middle. */
const middle = Math.sin((6 * Math.PI) / 180);

function sideOf(place: Vector, angles: Angles): string {
  const [right, up, towards] = orientationOf(angles);
  const [x, y, z] = [dot(right, place), dot(up, place), dot(towards, place)];
  const half = z < 0 ? 'on the far side' : 'in sight';
  if (Math.hypot(x, y) < middle) return z < 0 ? half : 'in the middle';
  const level = Math.abs(y) > Math.abs(x) ? (y > 0 ? 'above' : 'below') : '';
  const across = x > 0 ? 'to the right' : 'to the left';
  return `${half}, ${level === '' ? across : level}`;
}
