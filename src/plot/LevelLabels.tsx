/** Names of horizontal levels at the start of the frame, each over its rule or under it, clear of the rules and of each other. */
import type { ReactNode } from 'react';
import { useFigure } from './figureContext';
import { Label } from './marks';
import { frameBox, placeAll, textBox } from './placement';

export interface LevelLabelsProps {
  readonly levels: readonly {
    readonly value: number;
    readonly text: string;
    readonly colour: string;
  }[];
}

/** Base lines from the rule down, in em of the figure: over it, under it, then further off. */
const drops = [-0.35, 0.85, -1.3, 1.8, -2.3, 2.8] as const;

export function LevelLabels({ levels }: LevelLabelsProps): ReactNode {
  const figure = useFigure();
  const { em, width } = figure;
  const px = 0.5 * em;
  const rules = levels.map(({ value }) => figure.y(value));
  const candidates = rules.map((rule) => drops.map((drop) => ({ px, py: rule + drop * em })));
  const chosen = placeAll(
    levels.map(({ text }, i) =>
      (candidates[i] ?? []).map((at) => textBox(at, 'start', text.length, em)),
    ),
    {
      frame: frameBox(figure),
      curves: rules.map((py) => [
        { px: 0, py },
        { px: width, py },
      ]),
    },
  );
  return levels.map(({ text, colour }, i) => (
    <Label key={text} px={px} py={candidates[i]?.[chosen[i] ?? 0]?.py ?? 0} colour={colour}>
      {text}
    </Label>
  ));
}
