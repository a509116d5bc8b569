/** Regions of the phase diagram, drawn again only when they or the window change. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { PhaseLines } from '../../physics/lines/phaseLines';
import { BandLabels } from '../../plot/BandLabels';
import { useFigure } from '../../plot/figureContext';
import { Area } from '../../plot/marks';
import type { PhaseWindow } from '../../state/settings/phaseDiagram';
import { agingLimit } from '../../state/selectors/phaseMarks';
import { Hatch } from './Hatch';
import { columnBox, marksBoxes, type Standing } from './clearance';
import { coursesOf, namesInside } from './Lines';
import { useBands } from './useBands';
import type { LineEnd } from './view';

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
      <Hatch id={hatch} />
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

/** Names of the regions, clear of lines and marks and of the column in which the current point is dragged. */
export const RegionNames = memo(function RegionNames({
  lines,
  ends,
  window,
  standing,
}: {
  readonly lines: PhaseLines;
  readonly ends: readonly LineEnd[];
  readonly window: PhaseWindow;
  readonly standing: Standing;
}): ReactNode {
  const figure = useFigure();
  const bands = useBands(lines, window.invDelta2[1]).map(
    ({ low, high, labelHigh = high, labels, callOut }) => ({
      x: lines.columns.deltaP,
      low,
      high: labelHigh,
      texts: labels,
      callOut,
    }),
  );
  return (
    <BandLabels
      bands={bands}
      avoid={[...marksBoxes(standing, figure), ...namesInside(ends, standing, figure)]}
      curves={coursesOf(ends, figure)}
      rather={columnBox(standing, figure)}
    />
  );
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
