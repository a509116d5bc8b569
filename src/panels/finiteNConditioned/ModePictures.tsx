/** The spectrum of conditioned points, and their lowest modes one by one. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { Area, Arrow, Curve, Dot, Label, Rule } from '../../plot/marks';
import { lineLength } from '../../plot/lines';
import type { ConditionedMode, ConditionedView } from './view';

interface PictureProps {
  readonly view: ConditionedView;
  readonly words: string;
}

const measuredColour = 'var(--run-2)';

export function ModeSpectrum({ view, words }: PictureProps): ReactNode {
  const { bars, density, theory, whole, top } = view;
  const zeros = useMemo(() => new Float64Array(bars.x.length), [bars]);
  return (
    <Figure
      x={{ domain: whole, label: 'eigenvalue λ' }}
      y={{ domain: [0, top], label: 'density' }}
      description={`Eigenvalues of the Hessian at conditioned stationary points. ${words}`}
    >
      <Area x={bars.x} low={zeros} high={bars.y} fill={measuredColour} opacity={0.3} />
      <Curve label="conditioned-bars" x={bars.x} y={bars.y} colour={measuredColour} width={1} />
      <Curve
        label="conditioned-theory"
        x={density.lambda}
        y={density.density}
        colour="var(--bulk-line)"
        width={2}
      />
      <Rule x={0} colour="var(--text)" width={1.2} />
      {theory.outlier === null ? null : (
        <Arrow x={theory.outlier} height={0.35 * top} colour="var(--outlier)" />
      )}
    </Figure>
  );
}

/** Every low mode by its eigenvalue and its squared overlap with the signal. */
export function ModePlane({ view, words }: PictureProps): ReactNode {
  const { edge, theory, lowest, others } = view;
  return (
    <Figure
      x={{ domain: edge, label: 'lowest eigenvalues λ' }}
      y={{ domain: [0, 1.04], label: 'squared overlap with the signal' }}
      description={`Eigenvalue and squared overlap with the signal of the lowest modes. ${words}`}
      over={
        <>
          <Dots modes={others} radius={2} />
          <Dots modes={lowest} radius={4} />
          <Prediction view={view} />
          <Mean view={view} />
        </>
      }
    >
      <Area
        x={[theory.bulk.lo, edge[1]]}
        low={[0, 0]}
        high={[1.04, 1.04]}
        fill="var(--bulk-line)"
        opacity={0.12}
      />
      <Rule x={0} colour="var(--text)" width={1.2} />
      <BulkLabel start={theory.bulk.lo} />
    </Figure>
  );
}

function Dots({
  modes,
  radius,
}: {
  readonly modes: readonly ConditionedMode[];
  readonly radius: number;
}): ReactNode {
  return (
    <g opacity={0.55} data-testid="conditioned-modes">
      {modes.map(({ seed, eigenvalue, signalOverlap }) => (
        <Dot
          key={`${seed}-${eigenvalue}`}
          x={eigenvalue}
          y={signalOverlap}
          colour={measuredColour}
          radius={radius}
        />
      ))}
    </g>
  );
}

/** A diamond where theory puts the isolated mode, and how far one instance strays from there. */
function Prediction({ view: { theory, predictedSpread } }: { readonly view: ConditionedView }) {
  const figure = useFigure();
  const { outlier, outlierOverlap } = theory;
  if (outlier === null || outlierOverlap === null || predictedSpread === null) return null;
  const size = 0.5 * figure.em;
  const [px, py] = [figure.x(outlier), figure.y(outlierOverlap)];
  return (
    <>
      <Curve
        x={[outlier - predictedSpread, outlier + predictedSpread]}
        y={[outlierOverlap, outlierOverlap]}
        colour="var(--outlier)"
        width={2}
        lineStyle="dotted"
      />
      <path
        d={`M${px},${py - size} l${size},${size} l${-size},${size} l${-size},${-size} Z`}
        style={{ fill: 'var(--surface)', stroke: 'var(--outlier)', strokeWidth: lineLength(2.4) }}
        data-testid="conditioned-prediction"
      />
    </>
  );
}

/** The mean of the lowest modes with its standard errors both ways. */
function Mean({ view: { position, squaredOverlap } }: { readonly view: ConditionedView }) {
  const [x, y] = [position.mean, squaredOverlap.mean];
  return (
    <>
      <Curve
        x={[x - position.standardError, x + position.standardError]}
        y={[y, y]}
        colour="var(--text)"
        width={2.4}
      />
      <Curve
        x={[x, x]}
        y={[y - squaredOverlap.standardError, y + squaredOverlap.standardError]}
        colour="var(--text)"
        width={2.4}
      />
    </>
  );
}

function BulkLabel({ start }: { readonly start: number }): ReactNode {
  const figure = useFigure();
  return (
    <Label px={figure.x(start) + 0.4 * figure.em} py={1.1 * figure.em} colour="var(--text-muted)">
      bulk
    </Label>
  );
}
