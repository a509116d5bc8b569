/** The named places of a globe, and where they are as it is turned. */
import type { Globe } from '../../physics/globe/globe';
import { dot, inStance, type Stance } from '../../plot/globe/geometry';
import type { Vector } from '../../plot/globe/hemisphere';
import type { GlobeMark } from '../../plot/globe/Marks';
import type { GlobeSubject } from './words';
import { facing, orientationOf, type Angles } from '../../plot/globe/turning';

const here: Vector = [1, 0, 0];

function opposite([a, b, c]: Vector): Vector {
  return [-a, -b, -c];
}

export function marksOf(
  { frame: { signal } }: Globe,
  colour: string,
  who: GlobeSubject,
): readonly GlobeMark[] {
  return [
    {
      key: 'here',
      place: here,
      name: `${who} is here`,
      colour,
      radius: 0.5,
      isStrong: true,
    },
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
