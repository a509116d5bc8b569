/** Rates against 1/Δ₂, the times of escapes that diverge, and the residuals of both fits. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ErrorDot } from '../../plot/ErrorDot';
import { Figure } from '../../plot/Figure';
import { Area, Curve, Rule } from '../../plot/marks';
import { barsOf, NamedRule } from '../../plot/NamedRule';
import type { RuleNameProps } from '../../plot/RuleName';
import type { Vanishing } from '../../physics/threshold/vanishing';
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
      {routes.map((route) => (
        <Points key={route.key} route={route} points={route.rates} />
      ))}
      <NamedRule
        x={line}
        name={name}
        colour="var(--threshold)"
        curves={routes.flatMap(({ curve, rates }) => [...(curve ? [curve] : []), ...bars(rates)])}
        bands={routes.flatMap(({ fit }) => (fit ? [bandOf(fit, highestRate)] : []))}
      />
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
  const band = useMemo(() => fit && bandOf(fit, top), [fit, top]);
  return (
    <>
      {band ? <Area {...band} fill={colour} opacity={0.14} /> : null}
      {curve ? (
        <Curve label={`fit-${key}`} x={curve.x} y={curve.y} colour={colour} width={1.6} />
      ) : null}
    </>
  );
}

/** Where a fitted rate vanishes, with its error. */
function bandOf({ value, error }: Vanishing, top: number) {
  return { x: [value - error, value + error], low: [0, 0], high: [top, top] };
}

function Times({ view, line, name, words }: PicturesProps): ReactNode {
  const { routes, domain, times } = view;
  const { matrix } = useNotation();
  const drawn = routes.map(({ key, colour, curve, rates }) => ({
    ...{ key, colour },
    curve: curve && { x: curve.x, y: curve.y.map((rate) => 1 / rate) },
    points: rates.map(({ invDelta2, value, error }) => ({
      invDelta2,
      value: 1 / value,
      error: error / value ** 2,
    })),
  }));
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: matrix.symbol }}
      y={{ domain: times, kind: 'log', label: 'time a factor e in m(0) costs' }}
      description={`Time by which a start smaller by a factor e escapes later, against 1 over Delta 2. ${words}`}
    >
      {drawn.map(({ key, curve, colour }) =>
        curve ? <Curve key={key} {...curve} colour={colour} width={1.6} /> : null,
      )}
      {drawn.map((route) => (
        <Points key={route.key} route={route} points={route.points} />
      ))}
      <NamedRule
        x={line}
        name={name}
        colour="var(--threshold)"
        curves={drawn.flatMap(({ curve, points }) => [...(curve ? [curve] : []), ...bars(points)])}
      />
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
      {routes.map((route) => (
        <Points key={route.key} route={route} points={route.residuals} />
      ))}
      <NamedRule
        x={line}
        name={name}
        colour="var(--threshold)"
        curves={routes.flatMap(({ residuals }) => bars(residuals))}
      />
    </Figure>
  );
}

/** What the names of rules keep off. */
function bars(points: readonly Measured[]): RuleNameProps['curves'] {
  return barsOf(points.map(({ invDelta2, value, error }) => ({ x: invDelta2, y: value, error })));
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
