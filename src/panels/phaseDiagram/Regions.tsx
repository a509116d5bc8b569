/** Regions and lines of the phase diagram, drawn again only when they or the window change. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { PhaseLines } from '../../physics/lines/phaseLines';
import { BandLabels } from '../../plot/BandLabels';
import type { PixelPoint } from '../../plot/course';
import { useFigure } from '../../plot/figureContext';
import type { FigureFrame } from '../../plot/figureContext';
import { spreadLabels } from '../../plot/labels';
import { Area, Curve, Label } from '../../plot/marks';
import { boxAround, frameBox, placeAll, textBox } from '../../plot/placement';
import type { Box } from '../../plot/placement';
import type { PhaseWindow } from '../../state/settings/phaseDiagram';
import { agingLimit } from '../../state/selectors/phaseMarks';
import { markerBoxes } from './marks';
import type { RunMark } from './marks';
import { lineEnd, paperPoints } from './view';
import { useBands } from './useBands';
import type { DrawnLine } from './view';

export const Regions = memo(function Regions({
  lines,
  top,
}: {
  readonly lines: PhaseLines;
  readonly top: number;
}): ReactNode {
  const figure = useFigure();
  const { deltaP } = lines.columns;
  const bands = useBands(lines, top);
  const [impossible] = bands;
  const hatch = `${figure.id}-hatch`;
  return (
    <>
      <pattern
        id={hatch}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line y2="7" style={{ stroke: 'var(--region-hatch)' }} strokeWidth="1.4" />
      </pattern>
      {bands.map(({ key, low, high, fill }) => (
        <Area key={key} x={deltaP} low={low} high={high} fill={fill} />
      ))}
      {impossible ? (
        <Area
          x={deltaP}
          low={impossible.low}
          high={impossible.high}
          fill={`url(#${hatch})`}
          opacity={0.55}
        />
      ) : null}
      <ManyTimeScales p={lines.p} deltaP={deltaP} top={top} />
    </>
  );
});

/** Names of the regions, clear of the marks and of the column in which the current point is dragged. */
export const RegionNames = memo(function RegionNames({
  lines,
  drawn,
  window,
  deltaP,
  runs,
}: {
  readonly lines: PhaseLines;
  readonly drawn: readonly DrawnLine[];
  readonly window: PhaseWindow;
  /** Of the current point. */
  readonly deltaP: number;
  readonly runs: readonly RunMark[];
}): ReactNode {
  const figure = useFigure();
  const { em, x, y, height } = figure;
  const column = {
    left: x(deltaP) - 0.7 * em,
    right: x(deltaP) + 0.7 * em,
    top: 0,
    bottom: height,
  };
  const marks = lines.p === 3 ? paperPoints : [];
  const avoid = [
    ...markerBoxes(runs, figure),
    ...marks.map((mark) => boxAround({ px: x(mark.deltaP), py: y(mark.invDelta2) }, 0.4 * em)),
    ...namedEnds(drawn, window, figure).inside.map(({ box }) => box),
  ];
  const bands = useBands(lines, window.invDelta2[1]).map(
    ({ low, high, labelHigh = high, labels, callOut }) => ({
      x: lines.columns.deltaP,
      low,
      high: labelHigh,
      texts: labels,
      callOut,
    }),
  );
  return <BandLabels bands={bands} avoid={avoid} rather={column} />;
});

/** Where aging on one time scale fails: dots, since the colour says what the flow achieves. */
function ManyTimeScales({
  p,
  deltaP,
  top,
}: {
  readonly p: number;
  readonly deltaP: Float64Array;
  readonly top: number;
}): ReactNode {
  const figure = useFigure();
  const limit = agingLimit(p, deltaP);
  if (!limit) return null;
  const dots = `${figure.id}-dots`;
  return (
    <g data-testid="many-time-scales">
      <pattern id={dots} width="9" height="9" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1" style={{ fill: 'var(--text-muted)' }} />
        <circle cx="6.5" cy="6.5" r="1" style={{ fill: 'var(--text-muted)' }} />
      </pattern>
      <Area
        x={deltaP}
        low={limit}
        high={limit.map((value) => Math.max(value, 2 * top))}
        fill={`url(#${dots})`}
        opacity={0.45}
      />
    </g>
  );
}

interface NamedEnd extends PixelPoint {
  readonly line: DrawnLine;
}

/** A name within the frame: where it stands, and what it covers. */
interface InsideName extends NamedEnd {
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

/** Below the end of a line or above it: to the right, to the left, or as far right as there is room. */
function placesBeside({ line, px, py }: NamedEnd, { em, width }: FigureFrame): InsideName[] {
  const sides = [
    { anchor: 'start', left: px + 0.8 * em },
    { anchor: 'end', left: px - 0.4 * em },
    { anchor: 'end', left: width - 0.3 * em },
  ] as const;
  return [1.1, -0.5].flatMap((down) =>
    sides.map(({ anchor, left }) => {
      const at = { px: left, py: py + down * em };
      return { line, anchor, ...at, box: textBox(at, anchor, line.label.length, em) };
    }),
  );
}

/** Where curves end: at the right edge, to be named in the margin, or within the frame, with their names there. */
function namedEnds(
  lines: readonly DrawnLine[],
  window: PhaseWindow,
  figure: FigureFrame,
): { readonly atEdge: readonly NamedEnd[]; readonly inside: readonly InsideName[] } {
  const { x, y, width, height } = figure;
  const ends = lines.flatMap((line) => {
    const end = lineEnd(line, window);
    return end ? [{ line, px: x(end.x), py: y(end.y) }] : [];
  });
  const isAtEdge = ({ px }: NamedEnd): boolean => px > width - 1;
  const named = ends.filter((end) => !isAtEdge(end) && end.py > 0 && end.py < height);
  const candidates = named.map((end) => placesBeside(end, figure));
  const chosen = placeAll(
    candidates.map((places) => places.map(({ box }) => box)),
    { frame: frameBox(figure) },
  );
  const inside = candidates.flatMap((places, i) => places[chosen[i] ?? 0] ?? []);
  return { atEdge: ends.filter(isAtEdge), inside };
}

/** Curves with their names in the right margin, or at their end where that lies within the frame. */
export const Lines = memo(function Lines({
  lines,
  window,
}: {
  readonly lines: readonly DrawnLine[];
  readonly window: PhaseWindow;
}): ReactNode {
  const figure = useFigure();
  // Lines that leave through the top or the bottom have their name beside that corner.
  const { atEdge, inside } = namedEnds(lines, window, figure);
  const places = spreadLabels(
    atEdge.map(({ py }) => py),
    1.05 * figure.em,
    0.5 * figure.em,
    figure.height - 0.4 * figure.em,
  );
  return (
    <>
      {lines.map(({ key, deltaP, invDelta2, colour, lineStyle, width }) => (
        <Curve
          key={key}
          label={key}
          x={deltaP}
          y={invDelta2}
          colour={colour}
          lineStyle={lineStyle}
          width={width}
        />
      ))}
      {atEdge.map(({ line, py }, i) => (
        <g key={line.key}>
          <line
            x1={figure.width}
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
            {line.label}
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
