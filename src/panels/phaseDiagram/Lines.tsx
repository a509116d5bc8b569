/** Lines of the phase diagram with their names, drawn again only when they or the window change. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { courseOf, type PixelPoint } from '../../plot/course';
import { useFigure } from '../../plot/figureContext';
import type { FigureFrame } from '../../plot/figureContext';
import { spreadLabels } from '../../plot/labels';
import { Curve, Label } from '../../plot/marks';
import { frameBox, isClearOf, placeAll, textBox } from '../../plot/placement';
import type { Box } from '../../plot/placement';
import type { PlanePoint } from '../../plot/PlaneControl';
import { memoiseLast } from '../../state/selectors/memo';
import { columnBox, marksBoxes, type Standing } from './clearance';
import type { DrawnLine, LineEnd } from './view';

/** Room for the names in the right margin, in em: in a narrow diagram short ones, so that most of it is diagram. */
export const namesMargin = { wide: 7.6, narrow: 5 };

/** What the buttons of the zoom take of the margin's lower end, in em. */
const zoomRoom = 2.6;

/** The name that the margin has room for. */
function marginName({ label, short = label }: DrawnLine, { right, em }: FigureFrame): string {
  return right < namesMargin.wide * em ? short : label;
}

interface NamedEnd extends PixelPoint {
  readonly line: DrawnLine;
  readonly others: readonly PixelPoint[] | null;
}

/** A name within the frame: where it stands, and what it covers. */
interface InsideName extends PixelPoint {
  readonly line: DrawnLine;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

/** Below a place on a line, above it or further below: to the right, to the left, about it, or as far right as there is room. */
function placesBeside(
  line: DrawnLine,
  { px, py }: PixelPoint,
  { em, width }: FigureFrame,
  reach: 'near' | 'edge',
): InsideName[] {
  const near = [
    { anchor: 'start', left: px + 0.8 * em },
    { anchor: 'end', left: px - 0.4 * em },
  ] as const;
  const { right: length } = textBox({ px: 0, py: 0 }, 'start', line.label.length, em);
  const further = [
    { anchor: 'start', left: px - length / 2 },
    { anchor: 'end', left: width - 0.3 * em },
  ] as const;
  const sides = reach === 'near' ? near : [...near, ...further];
  return [1.1, -0.5, 2.2].flatMap((down) =>
    sides.map(({ anchor, left }) => {
      const at = { px: left, py: py + down * em };
      return { line, anchor, ...at, box: textBox(at, anchor, line.label.length, em) };
    }),
  );
}

/** Beside the end, or right beside any other place on the line. */
function insidePlaces({ line, others, ...end }: NamedEnd, figure: FigureFrame): InsideName[] {
  return others === null
    ? placesBeside(line, end, figure, 'edge')
    : [end, ...others].flatMap((at) => placesBeside(line, at, figure, 'near'));
}

/**
 * Where curves end: at the right edge, to be named in the margin, or within the frame, with their names there, clear of
 * all lines, of what stands in the diagram and of the guide of the current point; those that may be named anywhere go to
 * the margin too where no place is clear of the other names. Asked twice in a drawing: for the lines and for the regions.
 */
const namedEnds = memoiseLast(placeNames);

/** Of the lines that have a name, for all that keeps clear of them: the same in every move of the current point. */
export const coursesOf = memoiseLast((ends: readonly LineEnd[], figure: FigureFrame) =>
  ends.map(({ line }) => courseOf(line, figure)),
);

function placeNames(
  lineEnds: readonly LineEnd[],
  standing: Standing,
  figure: FigureFrame,
): { readonly atEdge: readonly NamedEnd[]; readonly inside: readonly InsideName[] } {
  const { x, y, width, height } = figure;
  const frame = frameBox(figure);
  const pixelOf = (at: PlanePoint): PixelPoint => ({ px: x(at.x), py: y(at.y) });
  const ends = lineEnds.map(({ line, end, others }) => ({
    line,
    ...pixelOf(end),
    others: others?.map(pixelOf) ?? null,
  }));
  const isAtEdge = ({ px }: NamedEnd): boolean => px > width - 1;
  const named = ends.filter((end) => !isAtEdge(end) && end.py >= 0 && end.py <= height);
  const candidates = named.map((end) => insidePlaces(end, figure));
  const chosen = placeAll(
    candidates.map((places) => places.map(({ box }) => box)),
    {
      frame,
      boxes: [...marksBoxes(standing, figure), columnBox(standing, figure)],
      curves: coursesOf(lineEnds, figure),
    },
  );
  const inside: InsideName[] = [];
  const crowded: NamedEnd[] = [];
  named.forEach((end, i) => {
    const place = candidates[i]?.[chosen[i] ?? 0];
    if (place === undefined) return;
    const before = inside.map(({ box }) => box);
    if (end.others === null || isClearOf(place.box, frame, before)) inside.push(place);
    else crowded.push(end);
  });
  return { atEdge: [...ends.filter(isAtEdge), ...crowded], inside };
}

/** What the names within the frame cover. */
export function namesInside(
  ends: readonly LineEnd[],
  standing: Standing,
  figure: FigureFrame,
): Box[] {
  return namedEnds(ends, standing, figure).inside.map(({ box }) => box);
}

/** Curves with their names in the right margin, or at their end where that lies within the frame. */
export const Lines = memo(function Lines({
  lines,
  ends,
  standing,
}: {
  readonly lines: readonly DrawnLine[];
  readonly ends: readonly LineEnd[];
  readonly standing: Standing;
}): ReactNode {
  const figure = useFigure();
  // Lines that leave through the top or the bottom have their name beside that corner.
  const { atEdge, inside } = namedEnds(ends, standing, figure);
  const places = spreadLabels(
    atEdge.map(({ py }) => py),
    1.05 * figure.em,
    0.5 * figure.em,
    figure.height - zoomRoom * figure.em,
  );
  return (
    <>
      {lines.map(({ key, x, y, colour, lineStyle, width }) => (
        <Curve
          key={key}
          label={key}
          x={x}
          y={y}
          colour={colour}
          lineStyle={lineStyle}
          width={width}
        />
      ))}
      {atEdge.map(({ line, px, py }, i) => (
        <g key={line.key}>
          <line
            x1={Math.min(figure.width, px)}
            x2={figure.width + 0.5 * figure.em}
            y1={Math.min(figure.height, Math.max(0, py))}
            y2={places[i]}
            style={{ stroke: line.colour, opacity: 0.6 }}
          />
          <Label
            px={figure.width + 0.65 * figure.em}
            py={(places[i] ?? 0) + 0.27 * figure.em}
            colour={line.colour}
            strong={line.strong}
          >
            {marginName(line, figure)}
          </Label>
        </g>
      ))}
      {inside.map(({ line, px, py, anchor }) => (
        <Label key={line.key} px={px} py={py} anchor={anchor} colour={line.colour}>
          {line.label}
        </Label>
      ))}
    </>
  );
});
