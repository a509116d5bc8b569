/** Which globe is shown, and from where. */
import { choice, numberIn, numbers } from './kinds';
import { setting, settingsUnder } from './setting';

/** The closed form for N = infinity at the current point, or an instance of the chosen run. */
export type GlobeSource = 'limit' | 'run';

export const globeSource = setting<GlobeSource>('globe', choice('limit', 'run'), 'limit');

/** What the second axis is: the lowest mode of the Hessian, or a random direction for comparison. */
export const globeWay = setting<'lowest' | 'random'>(
  'globeWay',
  choice('lowest', 'random'),
  'lowest',
);

/** Angles of rotation in degrees, as d3-geo has them. */
export type GlobeAngles = readonly [number, number, number];

const turn = settingsUnder('the turn of the globe');

/** A hundredth of a degree is less than a pixel. */
function toHundredths(value: number): number {
  return Math.round(100 * value) / 100 + 0;
}

export const globeTurn = turn.setting<GlobeAngles>(
  'globeTurn',
  numbers<GlobeAngles>(
    3,
    { min: -180, max: 180 },
    (angles) => angles.map(toHundredths),
    ([longitude = NaN, latitude = NaN, roll = NaN]) =>
      Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && Math.abs(roll) <= 180
        ? [longitude, latitude, roll]
        : null,
    'three angles in degrees between -180 and 180, the second between -90 and 90, separated by commas',
  ),
  [0, -20, 0],
);

export const globeZoom = turn.setting('globeZoom', numberIn({ min: 1, max: 8 }), 1);

export const globeSettings = [globeSource, globeWay, globeTurn, globeZoom];
