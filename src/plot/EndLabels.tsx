/** Names beside the ends of curves, in the margin on the right. */
import type { ReactNode } from 'react';
import { useFigure } from './figureContext';
import { spreadLabels } from './labels';
import { Label } from './marks';

export interface EndLabel {
  readonly text: string;
  readonly colour: string;
  /** Where its curve ends, in data units; undefined where it has no point yet, and no name then. */
  readonly y: number | undefined;
}

/** Each as near to the end of its curve as the others let it be; the figure leaves room by `marginRight`. */
export function EndLabels({ ends }: { readonly ends: readonly EndLabel[] }): ReactNode {
  const { em, width, height, y } = useFigure();
  const ended = ends.flatMap((end) => (end.y === undefined ? [] : [{ ...end, py: y(end.y) }]));
  const places = spreadLabels(
    ended.map(({ py }) => py),
    em,
    0.5 * em,
    height,
  );
  return ended.map(({ text, colour }, i) => (
    <Label key={text} px={width + 0.5 * em} py={(places[i] ?? 0) + 0.3 * em} colour={colour} strong>
      {text}
    </Label>
  ));
}
