/** The fraction of instances that find the signal against 1/Δ₂, for growing N. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { EndLabels } from '../../plot/EndLabels';
import { ErrorDot } from '../../plot/ErrorDot';
import { Curve, Rule } from '../../plot/marks';
import { RuleName, wordings } from '../../plot/RuleName';
import { selectOpenedShares } from '../../state/selectors/opened';
import { selectFoundShares, selectSweep, selectSweepPlan } from '../../state/selectors/sweep';
import type { SweepResult } from '../../state/studies/sweepResults';
import { sweepSettings } from '../../state/settings/sweep';
import { studyCost } from '../../state/studies/studyCost';
import { temperatureOf } from '../../state/settings/launch';
import { useApp, useStore } from '../../state/useStore';
import { coldLegend } from '../noiseWords';
import { selectModel } from '../../state/selectors/landscape';
import { sentences } from '../sentences';
import { PutSweepsAway } from '../PutSweepsAway';
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
import styles from './FiniteNSuccess.module.css';
import { HalfSizes } from './HalfSizes';
import { OpenedShares } from './OpenedShares';
import { countsPositiveOnly, successView } from './view';
import type { SuccessSeries, SuccessView } from './view';
import { openedLegend, predictionWords, successTrendWords, whyWords } from './words';
import { linesOfMixture } from '../mixtureLines';
import { spikedOnly } from '../spikedOnly';
import { useNotation } from '../notation/useNotation';
import { equation } from '../notation/quantities';

/** A sweep over 1/Δ₂ at one tensor. */
export const FiniteNSuccess = spikedOnly(
  SpikedSuccess,
  (model, notation) =>
    `The sweep over ${notation.matrix.symbol} is that of a matrix and one tensor. ${linesOfMixture(model, notation)}`,
);

function SpikedSuccess(): ReactNode {
  const plan = useStore(selectSweepPlan);
  const result = useStore(selectSweep);
  const point = useStore((state) => state.view.point);
  const model = useStore(selectModel);
  const notation = useNotation();
  const { matrix, tensor } = notation;
  const prediction = useStore(selectFoundShares);
  const horizon = useStore((state) => sweepSettings.of(state.view).horizon);
  const opened = useStore(selectOpenedShares);
  const view = useMemo(
    () => successView(plan, result, prediction, opened),
    [plan, result, prediction, opened],
  );
  // The curves of the sizes have their names beside their ends.
  const isBegun = view.series.some(({ points }) => points.length > 0);
  const sizes = useStore((state) => sweepSettings.of(state.view).sizes);
  const words = sentences(
    successTrendWords(view),
    predictionWords(view, horizon, notation),
    leftOutWords(point, sizes),
    whyWords(point.p, model),
  );
  return (
    <PanelFrame
      subtitle={`${coldLegend(useStore(({ view }) => temperatureOf(view)))}fraction of instances${countsPositiveOnly(point.p) ? ' started at m(0) > 0' : ''} with m past half the signal state’s by the end, p = ${point.p}, ${equation(tensor, point.deltaP)}; bars: 95 % of a binomial law · thin: predicted from the equations for N = ∞${openedLegend(view)}`}
      words={words}
      isEmpty={result === null && opened.length === 0}
    >
      <div className={studyStyles.body}>
        <div className={styles.pictures}>
          <Figure
            x={{
              domain: view.domain,
              ...matrix.axis,
              label: `matrix ${matrix.name} ${matrix.symbol}`,
            }}
            y={{ domain: [-0.04, 1.04], label: 'fraction found' }}
            marginRight={isBegun ? 4.4 : 0.8}
            description={`Fraction of instances that find the signal against 1 over Delta 2. ${words}`}
          >
            <Limit view={view} current={point.invDelta2} />
            <Rule x={point.invDelta2} colour="var(--accent)" width={1} />
            {view.series.map((series, i) => (
              <Series
                key={series.dimension}
                series={series}
                places={view.places}
                offset={barGap * (i - (view.series.length - 1) / 2)}
              />
            ))}
            <OpenedShares opened={view.opened} />
            <EndLabels
              ends={view.series.map(({ dimension, colour, points }) => ({
                text: `N = ${dimension}`,
                colour,
                y: points.at(-1)?.found.value,
              }))}
            />
          </Figure>
          <HalfSizes view={view} horizon={horizon} />
        </div>
        <SweepControls result={result} />
      </div>
    </PanelFrame>
  );
}

const { settings } = sweepSettings;

const numbers: readonly SettingNumber[] = [
  {
    setting: settings.members,
    label: 'instances K',
    name: 'Instances at each N and 1/Δ₂',
  },
  {
    setting: settings.places,
    label: 'places',
    name: 'Places along 1/Δ₂',
  },
  {
    setting: settings.horizon,
    label: 'until t',
    name: 'End of each instance of the sweep',
    scale: 'log',
  },
  { setting: settings.seed, label: 'first seed', name: 'First seed of the sweep' },
];

function SweepControls({ result }: { readonly result: SweepResult | null }): ReactNode {
  const { actions } = useApp();
  const point = useStore(({ view }) => view.point);
  const sweep = useStore(({ view }) => sweepSettings.of(view));
  const plan = useStore(selectSweepPlan);
  return (
    <StudyControls
      noun="sweep"
      title="Sweep over 1/Δ₂"
      choices={
        <>
          <Sizes
            noun="sweep"
            sizes={sweep.sizes}
            onSizes={(sizes) => {
              actions.set(settings.sizes, sizes);
            }}
          />
          <PutSweepsAway />
        </>
      }
      detail={result === null ? '' : instanceProgressWords(result)}
      numbers={numbers}
      result={result}
      cost={studyCostWords(studyCost(plan.cells))}
      problem={sizesProblem(point, sweep.sizes, 1)}
      study="sweep"
      planKey={plan.key}
    />
  );
}

const limitNames = wordings('gradient flow, N → ∞', 'flow, N → ∞', 'flow');

/** For N → ∞ only starts beyond the line find the signal in a time that does not grow like a power. */
function Limit({
  view: { line, domain },
  current,
}: {
  readonly view: SuccessView;
  /** Where the current point stands. */
  readonly current: number;
}): ReactNode {
  const step = { x: [domain[0], line, line, domain[1]], y: [0, 0, 1, 1] };
  return (
    <>
      <Curve label="limit" {...step} colour="var(--threshold)" width={2.4} lineStyle="dashed" />
      <Rule x={line} colour="var(--threshold)" width={1} lineStyle="dashed" />
      <RuleName
        x={line}
        texts={limitNames}
        colour="var(--threshold)"
        side="right"
        curves={[step, { x: [current, current], y: [0, 1] }]}
      />
    </>
  );
}

/** Pixels between the bars of neighbouring N, which stand at the same 1/Δ₂. */
const barGap = 5;

function Series({
  series,
  places,
  offset,
}: {
  readonly series: SuccessSeries;
  readonly places: readonly number[];
  readonly offset: number;
}): ReactNode {
  const { points, predicted, colour, lineStyle, dimension } = series;
  const x = points.map(({ invDelta2 }) => invDelta2);
  return (
    <g transform={`translate(${offset},0)`}>
      {predicted.length > 0 && (
        <Curve
          label={`predicted-${dimension}`}
          x={places}
          y={predicted}
          colour={colour}
          width={1}
          opacity={0.75}
        />
      )}
      <Curve
        label={`found-${dimension}`}
        x={x}
        y={points.map(({ found }) => found.value)}
        colour={colour}
        lineStyle={lineStyle}
        width={1.8}
      />
      {points.map(({ invDelta2, found }) => (
        <ErrorDot
          key={invDelta2}
          x={invDelta2}
          y={found.value}
          low={found.lo}
          high={found.hi}
          colour={colour}
          radius={3.5}
          width={1.4}
          opacity={0.7}
        />
      ))}
    </g>
  );
}
