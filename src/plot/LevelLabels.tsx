/** Names of horizontal levels at the start of the frame, pushed apart where they would overlap. */
import type { ReactNode } from 'react';
import { useFigure } from './figureContext';
import { spreadLabels } from './labels';
import { Label } from './marks';

export interface LevelLabelsProps {
  readonly levels: readonly {
    readonly value: number;
    readonly text: string;
    readonly colour: string;
  }[];
}

export function LevelLabels({ levels }: LevelLabelsProps): ReactNode {
  const figure = useFigure();
  const wanted = levels.map(({ value }) => figure.y(value) - 0.35 * figure.em);
  const places = spreadLabels(wanted, 0.95 * figure.em, figure.em, figure.height - 0.3 * figure.em);
  return levels.map(({ text, colour }, i) => (
    <Label key={text} px={0.5 * figure.em} py={places[i] ?? 0} colour={colour}>
      {text}
    </Label>
  ));
}
