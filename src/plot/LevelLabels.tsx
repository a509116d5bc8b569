/**
 * Names of horizontal levels, each right over its rule or under it, at one end of the frame or the other, clear of
 * rules, curves and each other; none where a name would have to stand beyond the rule of another level.
 */
import type { ReactNode } from 'react';
import { courseOf, type PixelPoint } from './course';
import { useFigure } from './figureContext';
import type { FigureFrame } from './figureContext';
import { Label } from './marks';
import { frameBox, isClearOf, placeAll, textBox, type Box } from './placement';

interface Level {
  readonly value: number;
  readonly text: string;
  readonly colour: string;
}

export interface LevelLabelsProps {
  readonly levels: readonly Level[];
  /** Further values at which a rule is drawn. */
  readonly rules?: readonly number[];
  /** In data units. */
  readonly curves?: readonly {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
  }[];
  /** What else must not be covered. */
  readonly marksIn?: (figure: FigureFrame) => readonly Box[];
}

interface Candidate extends PixelPoint {
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

/** Base lines from the rule down, in em of the figure: over it, under it, then further off. */
const drops = [-0.35, 0.85, -1.3, 1.8] as const;

function candidatesOf(
  { value, text }: Level,
  rules: readonly number[],
  { em, width, y }: FigureFrame,
): Candidate[] {
  const rule = y(value);
  const ends = { start: 0.5 * em, end: width - 0.5 * em };
  return (['start', 'end'] as const)
    .flatMap((anchor) =>
      drops.map((drop) => {
        const at = { px: ends[anchor], py: rule + drop * em };
        return { anchor, ...at, box: textBox(at, anchor, text.length, em) };
      }),
    )
    .filter(({ box }) => {
      const [top, bottom] = [Math.min(rule, box.top), Math.max(rule, box.bottom)];
      return rules.every((other) => other === rule || other <= top || other >= bottom);
    });
}

export function LevelLabels({
  levels,
  rules = [],
  curves = [],
  marksIn = () => [],
}: LevelLabelsProps): ReactNode {
  const figure = useFigure();
  const drawn = [...levels.map(({ value }) => value), ...rules].map(figure.y);
  const frame = frameBox(figure);
  const marks = marksIn(figure);
  const courses = [
    ...curves.map((curve) => courseOf(curve, figure)),
    ...drawn.map((py) => [
      { px: 0, py },
      { px: figure.width, py },
    ]),
  ];
  const candidates = levels.map((level) => candidatesOf(level, drawn, figure));
  const chosen = placeAll(
    candidates.map((places) => places.map(({ box }) => box)),
    { frame, boxes: marks, curves: courses },
  );
  const places = candidates.map((each, i) => each[chosen[i] ?? -1]);
  return levels.map(({ text, colour }, i) => {
    const place = places[i];
    const before = places.slice(0, i).flatMap((each) => (each === undefined ? [] : [each.box]));
    const taken = [...marks, ...before];
    if (place === undefined || !isClearOf(place.box, frame, taken, courses)) return null;
    return (
      <Label key={text} px={place.px} py={place.py} anchor={place.anchor} colour={colour}>
        {text}
      </Label>
    );
  });
}
