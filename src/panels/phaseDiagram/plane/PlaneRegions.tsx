/** Regions of the diagram over any two parameters, and their names. */
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Course } from '../../../physics/numerics/zeroSet';
import { courseOf } from '../../../plot/course';
import { useFigure } from '../../../plot/figureContext';
import type { FigureFrame } from '../../../plot/figureContext';
import marksStyles from '../../../plot/marks.module.css';
import { polyline } from '../../../plot/path';
import { frameBox, isClearOf, placeAll, textBox } from '../../../plot/placement';
import type { Box } from '../../../plot/placement';
import type { PlaneLines } from '../../../state/selectors/planeLines';
import { Hatch } from '../Hatch';
import type { DrawnLine, RegionLook } from '../view';

export const PlaneRegions = memo(function PlaneRegions({
  lines: { areas },
  looks,
}: {
  readonly lines: PlaneLines;
  readonly looks: readonly RegionLook[];
}): ReactNode {
  const figure = useFigure();
  const [impossible, ...inner] = looks;
  const whole = { width: figure.width, height: figure.height };
  const hatch = `${figure.id}-hatch`;
  return (
    <g clipPath={figure.clip} data-testid="plane-regions">
      <Hatch id={hatch} />
      <rect {...whole} style={{ fill: impossible?.fill }} />
      <rect {...whole} style={{ fill: `url(#${hatch})`, opacity: 0.55 }} />
      {areas.map(({ key, rings }, i) => (
        <path
          key={key}
          data-region={key}
          d={rings.map((ring) => ringPath(ring, figure)).join('')}
          fillRule="evenodd"
          style={{ fill: inner[i]?.fill }}
        />
      ))}
    </g>
  );
});

function ringPath({ x, y }: Course, figure: FigureFrame): string {
  const path = polyline(
    x.map((value) => figure.x(value)),
    y.map((value) => figure.y(value)),
  );
  return path === '' ? '' : `${path}Z`;
}

/** Names stand where the whole text lies in the region, clear of lines and marks; the shorter one where the longer has no room. */
export const PlaneNames = memo(function PlaneNames({
  lines,
  looks,
  drawn,
  avoid,
}: {
  readonly lines: PlaneLines;
  readonly looks: readonly RegionLook[];
  readonly drawn: readonly DrawnLine[];
  readonly avoid: readonly Box[];
}): ReactNode {
  const figure = useFigure();
  const candidates = useMemo(
    () => looks.map(({ labels }, depth) => namePlaces(lines, depth, labels, drawn, figure)),
    [lines, looks, drawn, figure],
  );
  const chosen = placeAll(
    candidates.map((places) => places.map(({ box }) => box)),
    { frame: frameBox(figure), boxes: avoid },
  );
  // Better none than one that cannot be read.
  const places = candidates
    .flatMap((all, i) => all[chosen[i] ?? -1] ?? [])
    .filter(({ box }) => isClearOf(box, frameBox(figure), avoid));
  return places.map(({ text, px, py }) => (
    <g key={text} className={marksStyles.bandLabel} style={{ fontSize: 0.78 * figure.em }}>
      <text x={px} y={py} textAnchor="middle">
        {text}
      </text>
    </g>
  ));
});

interface NamePlace {
  readonly text: string;
  readonly px: number;
  readonly py: number;
  readonly box: Box;
}

/** Enough to get out of the way of what is dragged. */
const keptPlaces = 60;

/** Where the longest name that fits can stand, those on lines last; none where the region has no room for any. */
function namePlaces(
  lines: PlaneLines,
  depth: number,
  labels: readonly string[],
  drawn: readonly DrawnLine[],
  figure: FigureFrame,
): readonly NamePlace[] {
  const curves = drawn.map((line) => courseOf(line, figure));
  const all = labels.map((text) => placesInside(lines, depth, text, figure));
  const fitting = all.find((places) => places.length > 0) ?? [];
  const clear = fitting.filter(({ box }) => isClearOf(box, frameBox(figure), [], curves));
  return (clear.length > 0 ? clear : fitting).slice(0, keptPlaces);
}

/** Of every second place of the grid those about which the text lies within one region, the most central first. */
function placesInside(
  { depths, grid }: PlaneLines,
  depth: number,
  text: string,
  figure: FigureFrame,
): NamePlace[] {
  const across = Array.from(grid.x, figure.x);
  const up = Array.from(grid.y, figure.y);
  const within = (box: Box): boolean =>
    up.every(
      (py, r) =>
        py < box.top - 6 ||
        py > box.bottom + 6 ||
        across.every(
          (px, c) =>
            px < box.left - 6 || px > box.right + 6 || depths[r * across.length + c] === depth,
        ),
    );
  const all = up.flatMap((py, r) =>
    across.flatMap((px, c): NamePlace[] => {
      if (r % 2 === 1 || c % 2 === 1 || depths[r * across.length + c] !== depth) return [];
      const box = textBox({ px, py }, 'middle', text.length, figure.em);
      const isInFrame =
        box.left > 4 &&
        box.right < figure.width - 4 &&
        box.top > 4 &&
        box.bottom < figure.height - 4;
      return isInFrame && within(box) ? [{ text, px, py, box }] : [];
    }),
  );
  const mean = (of: (place: NamePlace) => number): number =>
    all.reduce((sum, place) => sum + of(place), 0) / all.length;
  const [cx, cy] = [mean(({ px }) => px), mean(({ py }) => py)];
  const distance = ({ px, py }: NamePlace): number => Math.hypot(px - cx, 2 * (py - cy));
  return all.sort((a, b) => distance(a) - distance(b));
}
