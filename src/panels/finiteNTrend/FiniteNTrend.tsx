/** Energies of finite systems at fixed times against 1/N, and where they tend to. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Area, Curve, Dot, Label, Rule } from '../../plot/marks';
import { selectEnergyLimit, selectTrend, selectTrendPlan } from '../../state/selectors/trend';
import type { TrendResult } from '../../state/studies/trendResults';
import { trendTimes } from '../../state/studies/trendPlan';
import { actions, useStore } from '../../state/useStore';
import { trendHorizonRange } from '../../state/view';
import { PanelFrame } from '../PanelFrame';
import type { SettingNumber } from '../SettingNumbers';
import { StudyControls } from '../studyControls/StudyControls';
import studyStyles from '../studyControls/StudyControls.module.css';
import { leftOutWords, sizesProblem } from '../studyControls/words';
import styles from './FiniteNTrend.module.css';
import { trendTable } from './table';
import { inverseDomain, trendView } from './view';
import type { TrendSeries, TrendView } from './view';
import { emptyWords, trendWords } from './words';

export function FiniteNTrend(): ReactNode {
  const point = useStore(({ view }) => view.point);
  const settings = useStore(({ view }) => view.trend);
  const plan = useStore(selectTrendPlan);
  const result = useStore(selectTrend);
  const limit = useStore(selectEnergyLimit);
  const view = useMemo(() => trendView(point, plan, result, limit), [point, plan, result, limit]);
  const empty = emptyWords(view, trendTimes(settings.horizon), settings);
  const words = [result === null ? '' : trendWords(view), leftOutWords(point, settings.sizes)]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <PanelFrame
      id="finite-n-trend"
      title="Finite-size trend"
      subtitle={`mean energy of dense instances at fixed times, bars: standard error · line and band: fit of ε + a/N · dash-dotted: N = ∞ (CHSCK with m(0) → 0) · p = ${point.p}, Δₚ = ${formatNumber(point.deltaP, 4)}, 1/Δ₂ = ${formatNumber(point.invDelta2, 4)}`}
      words={words}
      {...(result && { table: () => trendTable(view) })}
      jobs={['energyLimit']}
    >
      <div className={studyStyles.body}>
        {result === null ? (
          <p className={styles.empty}>{empty}</p>
        ) : (
          <div className={styles.pictures}>
            {view.series.map((series) => (
              <Picture key={series.time} view={view} series={series} words={words} />
            ))}
          </div>
        )}
        <TrendControls result={result} />
      </div>
    </PanelFrame>
  );
}

const numbers: readonly SettingNumber<'members' | 'horizon' | 'seed'>[] = [
  {
    setting: 'members',
    label: 'instances K',
    name: 'Instances at each N',
    range: { ...parameters.members, min: 2 },
  },
  {
    setting: 'horizon',
    label: 'until t',
    name: 'End of each instance of the trend',
    range: trendHorizonRange,
    scale: 'log',
  },
  { setting: 'seed', label: 'first seed', name: 'First seed of the trend', range: parameters.seed },
];

function TrendControls({ result }: { readonly result: TrendResult | null }): ReactNode {
  const p = useStore(({ view }) => view.point.p);
  const trend = useStore(({ view }) => view.trend);
  return (
    <StudyControls
      noun="trend"
      title="Finite-size trend"
      sizes={trend.sizes}
      onSizes={(sizes) => {
        actions.setTrend({ sizes });
      }}
      numbers={numbers}
      values={trend}
      onNumber={(setting, value) => {
        actions.setTrend({ [setting]: value });
      }}
      result={result}
      problem={sizesProblem(p, trend.sizes, 2)}
      onStart={actions.runTrend}
      onCancel={actions.cancelTrend}
    />
  );
}

interface PictureProps {
  readonly view: TrendView;
  readonly series: TrendSeries;
  readonly words: string;
}

function Picture({ view, series, words }: PictureProps): ReactNode {
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
          />
        </>
      )}
      {points.map(({ dimension, value, standardError, isFitted }) => (
        <g key={dimension} data-testid="trend-point">
          <ErrorBar
            x={1 / dimension}
            low={value - standardError}
            high={value + standardError}
            colour="var(--run-2)"
          />
          <Dot
            x={1 / dimension}
            y={value}
            colour="var(--run-2)"
            filled={isFitted}
            title={`N = ${dimension}`}
          />
        </g>
      ))}
      <TimeLabel time={time} />
    </Figure>
  );
}

function ErrorBar({
  x,
  low,
  high,
  colour,
}: {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly colour: string;
}): ReactNode {
  const ends = useMemo(() => ({ x: [x, x], y: [low, high] }), [x, low, high]);
  return <Curve {...ends} colour={colour} width={2} />;
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
      t = {formatNumber(time)}
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
