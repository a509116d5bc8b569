/** Regions and lines of the phase diagram, drawn again only when they or the window change. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { PhaseLines } from '../../physics/lines/phaseLines';
import { BandLabels } from '../../plot/BandLabels';
import { useFigure } from '../../plot/figureContext';
import { spreadLabels } from '../../plot/labels';
import { Area, Curve, Label } from '../../plot/marks';
import { boxAround } from '../../plot/placement';
import type { PhaseWindow } from '../../state/settings/phaseDiagram';
import { agingLimit } from '../../state/selectors/phaseMarks';
import { markerBoxes } from './marks';
import type { RunMark } from './marks';
import { lineEnd, paperPoints, regionBands } from './view';
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
  const bands = regionBands(lines, top);
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
  top,
  deltaP,
  runs,
}: {
  readonly lines: PhaseLines;
  readonly top: number;
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
  ];
  const bands = regionBands(lines, top).map(({ low, high, labelHigh = high, labels, callOut }) => ({
    x: lines.columns.deltaP,
    low,
    high: labelHigh,
    texts: labels,
    callOut,
  }));
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

/** Curves with their names in the right margin, or at their end where that lies within the frame. */
export const Lines = memo(function Lines({
  lines,
  window,
}: {
  readonly lines: readonly DrawnLine[];
  readonly window: PhaseWindow;
}): ReactNode {
  const figure = useFigure();
  const ends = lines.flatMap((line) => {
    const end = lineEnd(line, window);
    return end ? [{ line, px: figure.x(end.x), py: figure.y(end.y) }] : [];
  });
  // Lines that leave through the top or the bottom have their name beside that corner.
  const inMargin = ends.filter(({ px }) => px > figure.width - 1);
  const places = spreadLabels(
    inMargin.map(({ py }) => py),
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
      {inMargin.map(({ line, py }, i) => (
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
      {ends
        .filter((end) => !inMargin.includes(end) && end.py > 0 && end.py < figure.height)
        .map(({ line, px, py }) => (
          <Label
            key={line.key}
            px={px + (px < 0.5 * figure.width ? 0.8 : -0.4) * figure.em}
            py={py + 1.1 * figure.em}
            anchor={px < 0.5 * figure.width ? 'start' : 'end'}
            colour={line.colour}
          >
            {line.label}
          </Label>
        ))}
    </>
  );
});
