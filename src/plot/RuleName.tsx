/** The name of a rule, beside it where it lies within the frame and over no curve. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { acrossBand, courseOf, type PixelPoint } from './course';
import { useFigure } from './figureContext';
import type { FigureFrame } from './figureContext';
import { Label } from './marks';
import { frameBox, placeAll, textBox } from './placement';

export interface RuleNameProps {
  /** Exactly one of x and y, in data units. */
  readonly x?: number;
  readonly y?: number;
  /** Wordings from the longest to the shortest; the first that fits is set. */
  readonly texts: readonly { readonly key: string; readonly content: ReactNode }[];
  readonly colour: string;
  /** Of a vertical rule: what it names begins there, so that a shorter name there is liked more than a longer one left. */
  readonly side?: 'right';
  /** Curves in data units that it must not cover. */
  readonly curves: readonly {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
  }[];
  /** Areas between two curves, of which it must not cover anything either. */
  readonly bands?: readonly {
    readonly x: ArrayLike<number>;
    readonly low: ArrayLike<number>;
    readonly high: ArrayLike<number>;
  }[];
}

interface Candidate extends PixelPoint {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Of a vertical rule: at its foot and further up, right of it and left. */
function besideVertical(px: number, { em, height }: FigureFrame): Candidate[] {
  return [0.6, 1.8, 3].flatMap((rise) =>
    (['start', 'end'] as const).map((anchor) => ({
      anchor,
      px: px + (anchor === 'start' ? 0.4 : -0.4) * em,
      py: height - rise * em,
    })),
  );
}

/** Of a horizontal rule: at its ends and its middle, over it and under it. */
function besideHorizontal(py: number, { em, width }: FigureFrame): Candidate[] {
  const ends = { end: width - 0.5 * em, start: 0.5 * em, middle: width / 2 };
  return (['end', 'start', 'middle'] as const).flatMap((anchor) =>
    [-0.4, 1].map((drop) => ({ anchor, px: ends[anchor], py: py + drop * em })),
  );
}

/** All places, for each wording in turn; where a side is liked, first all of that side. */
function candidatesOf({ x, y, texts, side }: RuleNameProps, figure: FigureFrame) {
  const places =
    x === undefined
      ? besideHorizontal(figure.y(y ?? NaN), figure)
      : besideVertical(figure.x(x), figure);
  const candidates = texts.flatMap((text) => places.map((place) => ({ text, ...place })));
  if (side === undefined) return candidates;
  const isThere = ({ anchor }: Candidate): boolean => anchor === 'start';
  return [...candidates.filter(isThere), ...candidates.filter((place) => !isThere(place))];
}

export const RuleName = memo(function RuleName(props: RuleNameProps): ReactNode {
  const figure = useFigure();
  const candidates = candidatesOf(props, figure);
  const boxes = candidates.map(({ text, anchor, ...at }) =>
    textBox(at, anchor, text.key.length, figure.em),
  );
  const { curves: lines, bands = [] } = props;
  const curves = [...lines, ...bands.map(acrossBand)].map((curve) => courseOf(curve, figure));
  const [chosen = 0] = placeAll([boxes], { frame: frameBox(figure), curves });
  const place = candidates[chosen];
  if (place === undefined) return null;
  return (
    <Label px={place.px} py={place.py} anchor={place.anchor} colour={props.colour}>
      {place.text.content}
    </Label>
  );
});

/** Wordings of a name without formulas, from the longest to the shortest. */
export function wordings(...texts: readonly string[]): RuleNameProps['texts'] {
  return texts.map((text) => ({ key: text, content: text }));
}
