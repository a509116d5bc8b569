/** Mean energies at one time against 1/N, with their fit and their limit. */
import type { ReactNode } from 'react';
import { ErrorBar, ErrorDot } from '../../plot/ErrorDot';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Area, Curve, Label, Rule } from '../../plot/marks';
import { inverseDomain } from './view';
import type { TrendSeries, TrendView } from './view';

interface PictureProps {
  readonly view: TrendView;
  readonly series: TrendSeries;
  readonly words: string;
}

export function TrendPicture({ view, series, words }: PictureProps): ReactNode {
  const { time, points, fit, limit, domain } = series;
  const x = inverseDomain(view);
  return (
    <Figure
      x={{ domain: x, label: 'N, spaced as 1/N', ticks: sizeTicks(view, x) }}
      y={{ domain, label: 'energy ε' }}
      description={`Mean energy at t = ${formatNumber(time)} against 1/N. ${words}`}
    >
      <Rule x={0} colour="var(--axis)" width={1} />
      {limit === null ? null : (
        <Rule y={limit.energy} colour="var(--text)" lineStyle="dash-dotted" width={1.6} />
      )}
      {fit === null ? null : (
        <>
          <Area
            x={view.inverses}
            low={fit.line.low}
            high={fit.line.high}
            fill="var(--run-1)"
            opacity={0.18}
          />
          <Curve
            label={`trend-${time}`}
            x={view.inverses}
            y={fit.line.value}
            colour="var(--run-1)"
            width={1.8}
          />
          <ErrorBar
            x={0}
            low={fit.limit - fit.limitError}
            high={fit.limit + fit.limitError}
            colour="var(--run-1)"
            width={2}
          />
        </>
      )}
      {points.map(({ dimension, value, standardError, isFitted }) => (
        <g key={dimension} data-testid="trend-point">
          <ErrorDot
            x={1 / dimension}
            y={value}
            low={value - standardError}
            high={value + standardError}
            colour="var(--run-2)"
            width={2}
            filled={isFitted}
            title={`N = ${dimension}`}
          />
        </g>
      ))}
      <TimeLabel time={time} />
    </Figure>
  );
}

function TimeLabel({ time }: { readonly time: number }): ReactNode {
  const figure = useFigure();
  return (
    <Label
      px={figure.width - 0.5 * figure.em}
      py={figure.height - 0.6 * figure.em}
      anchor="end"
      strong
    >
      {`t = ${formatNumber(time)}`}
    </Label>
  );
}

/** Names of sizes that would overlap on the narrowest picture are left out, as a share of the axis. */
const leastTickGap = 0.11;

function sizeTicks({ sizes }: TrendView, [lo, hi]: readonly [number, number]) {
  const ticks = [{ value: 0, label: '∞' }];
  for (const size of sizes.toReversed()) {
    const before = ticks.at(-1)?.value ?? 0;
    if (1 / size - before > leastTickGap * (hi - lo))
      ticks.push({ value: 1 / size, label: String(size) });
  }
  return ticks;
}
