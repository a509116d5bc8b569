/** The name of a vertical rule, beside it where it lies within the frame and over no curve. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { PixelPoint } from './course';
import { useFigure } from './figureContext';
import type { FigureFrame } from './figureContext';
import { Label } from './marks';
import { frameBox, placeAll, textBox } from './placement';

export interface RuleNameProps {
  /** In data units. */
  readonly x: number;
  /** Wordings from the longest to the shortest; the first that fits is set. */
  readonly texts: readonly { readonly key: string; readonly content: ReactNode }[];
  readonly colour: string;
  /** Curves in data units that it must not cover. */
  readonly curves: readonly {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
  }[];
}

/** At the foot of the rule and further up, right of it and left, for each wording in turn. */
function candidatesOf({ x, texts }: RuleNameProps, figure: FigureFrame) {
  const { em, height } = figure;
  const px = figure.x(x);
  return texts.flatMap((text) =>
    [0.6, 1.8, 3].flatMap((rise) =>
      (['start', 'end'] as const).map((anchor) => ({
        text,
        anchor,
        px: px + (anchor === 'start' ? 0.4 : -0.4) * em,
        py: height - rise * em,
      })),
    ),
  );
}

export const RuleName = memo(function RuleName(props: RuleNameProps): ReactNode {
  const figure = useFigure();
  const candidates = candidatesOf(props, figure);
  const boxes = candidates.map(({ text, anchor, ...at }) =>
    textBox(at, anchor, text.key.length, figure.em),
  );
  const curves = props.curves.map(({ x, y }) =>
    Array.from(x, (value, i): PixelPoint => ({
      px: figure.x(value),
      py: figure.y(y[i] ?? NaN),
    })),
  );
  const [chosen = 0] = placeAll([boxes], { frame: frameBox(figure), curves });
  const place = candidates[chosen];
  if (place === undefined) return null;
  return (
    <Label px={place.px} py={place.py} anchor={place.anchor} colour={props.colour}>
      {place.text.content}
    </Label>
  );
});
