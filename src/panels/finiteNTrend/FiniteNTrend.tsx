/** Energies of finite systems at fixed times against 1/N, and where they tend to. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { selectModel } from '../../state/selectors/landscape';
import { selectEnergyLimit, selectTrend, selectTrendPlan } from '../../state/selectors/trend';
import type { TrendResult } from '../../state/studies/trendResults';
import { trendTimes } from '../../state/studies/trendPlan';
import { trendSettings } from '../../state/settings/trend';
import { studyCost } from '../../state/studies/studyCost';
import { temperatureOf } from '../../state/settings/launch';
import { useApp, useStore } from '../../state/useStore';

import { EmptyPicture } from '../EmptyPicture';
import { coldLegend } from '../noiseWords';
import { PanelFrame } from '../PanelFrame';
import type { SettingNumber } from '../SettingNumbers';
import { Sizes, StudyControls } from '../studyControls/StudyControls';
import studyStyles from '../studyControls/StudyControls.module.css';
import {
  leftOutWords,
  instanceProgressWords,
  sizesProblem,
  studyCostWords,
} from '../studyControls/words';
import styles from './FiniteNTrend.module.css';
import { TrendPicture } from './TrendPicture';
import { trendView } from './view';
import { emptyWords, energyTrendWords } from './words';
import { sentences } from '../sentences';
import { pointWords } from '../pointWords';
import { useNotation } from '../notation/useNotation';

export function FiniteNTrend(): ReactNode {
  const point = useStore(({ view }) => view.point);
  const settings = useStore(({ view }) => trendSettings.of(view));
  const plan = useStore(selectTrendPlan);
  const result = useStore(selectTrend);
  const limit = useStore(selectEnergyLimit);
  const model = useStore(selectModel);
  const view = useMemo(() => trendView(model, plan, result, limit), [model, plan, result, limit]);
  const empty = emptyWords(view, trendTimes(settings.horizon), settings);
  const words = sentences(
    result === null ? '' : energyTrendWords(view, result.status),
    leftOutWords(point, settings.sizes),
  );
  return (
    <PanelFrame
      subtitle={`${coldLegend(useStore(({ view }) => temperatureOf(view)))}mean energy of dense instances at fixed times, bars: standard error · line and band: fit of ε + a/N · dash-dotted: N = ∞ with m(0) → 0 · ${pointWords(point, 4, useNotation())}`}
      words={words}
      isEmpty={result === null}
    >
      <div className={studyStyles.body}>
        {result === null ? (
          <EmptyPicture words={empty} isIdle />
        ) : (
          <div className={styles.pictures}>
            {view.series.map((series) => (
              <TrendPicture key={series.time} view={view} series={series} words={words} />
            ))}
          </div>
        )}
        <TrendControls result={result} />
      </div>
    </PanelFrame>
  );
}

const { settings } = trendSettings;

const numbers: readonly SettingNumber[] = [
  {
    setting: settings.members,
    label: 'instances K',
    name: 'Instances at each N',
  },
  {
    setting: settings.horizon,
    label: 'until t',
    name: 'End of each instance of the trend',
    scale: 'log',
  },
  { setting: settings.seed, label: 'first seed', name: 'First seed of the trend' },
];

function TrendControls({ result }: { readonly result: TrendResult | null }): ReactNode {
  const { actions } = useApp();
  const point = useStore(({ view }) => view.point);
  const trend = useStore(({ view }) => trendSettings.of(view));
  const plan = useStore(selectTrendPlan);
  const cells = plan.cells.map(({ times, ...cell }) => ({ ...cell, horizon: times.at(-1) ?? 0 }));
  return (
    <StudyControls
      noun="trend"
      title="Finite-size trend"
      choices={
        <Sizes
          noun="trend"
          sizes={trend.sizes}
          onSizes={(sizes) => {
            actions.set(settings.sizes, sizes);
          }}
        />
      }
      detail={result === null ? '' : instanceProgressWords(result)}
      numbers={numbers}
      result={result}
      cost={studyCostWords(studyCost(cells))}
      problem={sizesProblem(point, trend.sizes, 2)}
      study="trend"
      planKey={plan.key}
    />
  );
}
