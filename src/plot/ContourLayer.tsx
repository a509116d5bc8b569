/** Contour lines with their levels written beside them. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ContourLine } from './contours';
import { courseOf } from './course';
import { useFigure } from './figureContext';
import type { FigureScope } from './figureContext';
import { Curve, Label } from './marks';

export interface ContourLayerProps {
  readonly lines: readonly ContourLine[];
  readonly colour: string;
  readonly format: (level: number) => string;
}

interface LabelPlace {
  readonly level: number;
  readonly px: number;
  readonly py: number;
}

export const ContourLayer = memo(function ContourLayer({
  lines,
  colour,
  format,
}: ContourLayerProps): ReactNode {
  const figure = useFigure();
  return (
    <g data-testid="contours">
      {lines.map(({ level, x, y }, i) => (
        <Curve
          key={`${level}-${i}`}
          label={`contour-${level}`}
          x={x}
          y={y}
          colour={colour}
          width={1.2}
        />
      ))}
      {labelPlaces(lines, figure).map(({ level, px, py }) => (
        <Label
          key={`${level}-${px}`}
          px={px}
          py={py + 0.27 * figure.em}
          anchor="middle"
          colour={colour}
        >
          {format(level)}
        </Label>
      ))}
    </g>
  );
});

/**
 * Places towards the right end of visible lines, clear of each other and of the frame's edge; names
 * of regions stand in the middle.
 */
const labelShare = 0.95;

function labelPlaces(lines: readonly ContourLine[], figure: FigureScope): LabelPlace[] {
  const [dx, dy] = [3 * figure.em, 1.3 * figure.em];
  const placed: LabelPlace[] = [];
  for (const { level, ...curve } of longestOfLevel(lines)) {
    const candidates = courseOf(curve, figure)
      .filter(
        ({ px, py }) =>
          px > 0.6 * dx && px < figure.width - 0.6 * dx && py > dy && py < figure.height - dy,
      )
      .map((place) => ({ level, ...place }));
    const wanted = labelShare * candidates.length;
    const free = candidates
      .map((place, i) => ({ place, distance: Math.abs(i - wanted) }))
      .sort((a, b) => a.distance - b.distance)
      .find(({ place }) =>
        placed.every(
          (other) => Math.abs(other.px - place.px) > dx || Math.abs(other.py - place.py) > dy,
        ),
      );
    if (free) placed.push(free.place);
  }
  return placed;
}

/** One line of each level, that with most points. */
function longestOfLevel(lines: readonly ContourLine[]): ContourLine[] {
  const longest = new Map<number, ContourLine>();
  for (const line of lines)
    if (line.x.length > (longest.get(line.level)?.x.length ?? 0)) longest.set(line.level, line);
  return [...longest.values()];
}
