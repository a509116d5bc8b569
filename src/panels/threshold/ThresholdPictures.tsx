/** Rates against 1/Δ₂, the times of escapes that diverge, and the residuals of both fits. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ErrorDot } from '../../plot/ErrorDot';
import { Figure } from '../../plot/Figure';
import { Area, Curve, Rule } from '../../plot/marks';
import styles from './Threshold.module.css';
import type { Measured, Route, ThresholdView } from './view';
import { useNotation } from '../notation/useNotation';

interface PicturesProps {
  readonly view: ThresholdView;
  /** 1/Δ₂ of eq. (5), or of the formula for a temperature; and its name. */
  readonly line: number;
  readonly name: string;
  readonly words: string;
}

export function ThresholdPictures(props: PicturesProps): ReactNode {
  return (
    <div className={styles.pictures}>
      <Rates {...props} />
      <Times {...props} />
      <Residuals {...props} />
    </div>
  );
}

function Rates({ view, line, name, words }: PicturesProps): ReactNode {
  const { routes, domain, highestRate } = view;
  const { matrix } = useNotation();
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: `matrix ${matrix.name} ${matrix.symbol}` }}
      y={{ domain: [0, highestRate], label: 'rate d ln m/dt at late times' }}
      description={`Measured growth rates against 1 over Delta 2 with their extrapolation to zero. ${words}`}
    >
      {routes.map((route) => (
        <Fit key={route.key} route={route} top={highestRate} />
      ))}
      <Equation line={line} name={name} />
      {routes.map((route) => (
        <Points key={route.key} route={route} points={route.rates} />
      ))}
    </Figure>
  );
}

/** The fitted rate, and where it vanishes with its error. */
function Fit({
  route: { key, fit, curve, colour },
  top,
}: {
  readonly route: Route;
  readonly top: number;
}): ReactNode {
  const band = useMemo(
    () =>
      fit && { x: [fit.value - fit.error, fit.value + fit.error], low: [0, 0], high: [top, top] },
    [fit, top],
  );
  return (
    <>
      {band ? <Area {...band} fill={colour} opacity={0.14} /> : null}
      {curve ? (
        <Curve label={`fit-${key}`} x={curve.x} y={curve.y} colour={colour} width={1.6} />
      ) : null}
    </>
  );
}

function Times({ view, line, name, words }: PicturesProps): ReactNode {
  const { routes, domain, times } = view;
  const { matrix } = useNotation();
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: matrix.symbol }}
      y={{ domain: times, kind: 'log', label: 'time a factor e in m(0) costs' }}
      description={`Time by which a start smaller by a factor e escapes later, against 1 over Delta 2. ${words}`}
    >
      {routes.map(({ key, curve, colour }) =>
        curve ? (
          <Curve
            key={key}
            x={curve.x}
            y={curve.y.map((rate) => 1 / rate)}
            colour={colour}
            width={1.6}
          />
        ) : null,
      )}
      <Equation line={line} name={name} />
      {routes.map((route) => (
        <Points
          key={route.key}
          route={route}
          points={route.rates.map(({ invDelta2, value, error }) => ({
            invDelta2,
            value: 1 / value,
            error: error / value ** 2,
          }))}
        />
      ))}
    </Figure>
  );
}

function Residuals({ view, line, name, words }: PicturesProps): ReactNode {
  const { routes, domain, largestResidual } = view;
  const { matrix } = useNotation();
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: matrix.symbol }}
      y={{ domain: [-largestResidual, largestResidual], label: 'rate off its fit, %' }}
      description={`Measured rates over fitted ones, in per cent. ${words}`}
    >
      <Rule y={0} colour="var(--axis)" width={1} />
      <Equation line={line} name={name} />
      {routes.map((route) => (
        <Points key={route.key} route={route} points={route.residuals} />
      ))}
    </Figure>
  );
}

function Equation({ line, name }: Pick<PicturesProps, 'line' | 'name'>): ReactNode {
  return <Rule x={line} colour="var(--threshold)" width={1.4} lineStyle="dashed" label={name} />;
}

/** Pixels to either side, so that both ways can be told apart. */
const sideways = 3;

function Points({
  points,
  route: { key, colour },
}: {
  readonly points: readonly Measured[];
  readonly route: Pick<Route, 'key' | 'colour'>;
}): ReactNode {
  const isRate = key === 'rate';
  return (
    <g transform={`translate(${isRate ? -sideways : sideways},0)`}>
      {points.map(({ invDelta2, value, error }) => (
        <g key={invDelta2} data-testid="threshold-point">
          <ErrorDot
            x={invDelta2}
            y={value}
            low={value - error}
            high={value + error}
            colour={colour}
            radius={3.2}
            filled={isRate}
          />
        </g>
      ))}
    </g>
  );
}
