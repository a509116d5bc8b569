/** Which two parameters of the model the phase diagram has as its axes. */
import { axisFamilies, type AxisKey } from '../../physics/plane/axes';
import { numbers, optional, type Kind } from './kinds';
import { setting } from './setting';

/** The axis across and the axis up. */
export interface AxesChoice {
  readonly x: AxisKey;
  readonly y: AxisKey;
}

/** From and to along both axes. */
export interface PlaneWindow {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const textOf = ({ x, y }: AxesChoice): string => `${x},${y}`;

const pairs = axisFamilies.flatMap((axes) =>
  axes.flatMap((x) =>
    axes
      .filter(({ parameter }) => parameter !== x.parameter)
      .map((y): AxesChoice => ({ x: x.key, y: y.key })),
  ),
);
const pairOf = new Map(pairs.map((pair) => [textOf(pair), pair]));

const axesKind: Kind<AxesChoice> = {
  write: textOf,
  read: (text) => pairOf.get(text) ?? null,
  nearest: (value, otherwise) => pairOf.get(textOf(value)) ?? otherwise,
  allowed:
    'two different parameters, the one across first, of deltaP or invDeltaP, invDelta2 and T, or of a2 to a10 and T, as T,invDelta2',
  domain: { kind: 'choice', names: [...pairOf.keys()] },
};

/** Null for the usual ones; those that a model does not have are not drawn. */
export const phaseAxes = setting(
  'axes',
  optional<AxesChoice | null>(axesKind, 'usual', null),
  null,
);

const windowKind = numbers<PlaneWindow>(
  4,
  { min: 0, max: 100 },
  ({ x, y }) => [...x, ...y],
  ([x0 = 0, x1 = 0, y0 = 0, y1 = 0]) =>
    [x0, y0].every((lo) => lo >= 0) && [x1, y1].every((hi) => hi <= 100) && x0 < x1 && y0 < y1
      ? { x: [x0, x1], y: [y0, y1] }
      : null,
  'four numbers, from and to of both axes, each rising and within 0 and 100',
);

/** What the diagram over other axes is zoomed to; null shows all of it. */
export const planeZoom = setting(
  'planeZoom',
  optional<PlaneWindow | null>(windowKind, 'none', null),
  null,
);
