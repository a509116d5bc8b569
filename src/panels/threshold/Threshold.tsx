/** The threshold of gradient flow as a measurement: rates, their extrapolation, and how far off the fits are. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { langevinLineAt, selectLinesAtPoint } from '../../state/selectors/landscape';
import { selectOpenedEscapes } from '../../state/selectors/opened';
import { selectThreshold, selectThresholdPlan } from '../../state/selectors/threshold';
import type { ThresholdResult } from '../../state/studies/thresholdResults';
import { useStore } from '../../state/useStore';
import { EmptyPicture } from '../EmptyPicture';
import { PutSweepsAway } from '../PutSweepsAway';
import { PanelFrame } from '../PanelFrame';
import { StudyControls } from '../studyControls/StudyControls';
import studyStyles from '../studyControls/StudyControls.module.css';
import { AlsoAt } from './AlsoAt';
import { EscapeTimes } from './EscapeTimes';
import styles from './Threshold.module.css';
import { ThresholdPictures } from './ThresholdPictures';
import { thresholdView } from './view';
import { beforeWords, measuredWords, thresholdWords } from './words';
import { linesOfMixture } from '../mixtureLines';
import { spikedOnly } from '../spikedOnly';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

/** Measured in 1/Δ₂ at one tensor. */
export const Threshold = spikedOnly(
  SpikedThreshold,
  (model, notation) =>
    `The threshold is measured for a matrix and one tensor. ${linesOfMixture(model, notation)}`,
);

function SpikedThreshold(): ReactNode {
  const point = useStore(({ view }) => view.point);
  const plan = useStore(selectThresholdPlan);
  const result = useStore(selectThreshold);
  const { temperature } = plan.cells[0] ?? { temperature: 0 };
  const flowLine = useStore(selectLinesAtPoint).gradientFlow;
  const line = temperature > 0 ? langevinLineAt(point, temperature) : flowLine;
  const here = result?.cells[0] ?? null;
  const view = useMemo(
    () => (here && here.points.length > 0 ? thresholdView(here, line) : null),
    [here, line],
  );
  const escapes = useStore(selectOpenedEscapes);
  const name = temperature > 0 ? 'formula' : 'eq. (5)';
  const notation = useNotation();
  const words = thresholdWords(here, line, temperature, notation);
  return (
    <PanelFrame
      subtitle={`growth from m = 10⁻³⁰⁰ at p = ${point.p}, ${equation(notation.tensor, point.deltaP, 4)}${temperature > 0 ? `, T = ${formatNumber(temperature)}` : ''}, N = ∞ · ● by the rate of growth · ○ by escape times · bars: error estimates · band: where the fit vanishes${escapes.length > 0 ? ' · escape times of an opened sweep by their start' : ''}`}
      words={words}
      isEmpty={view === null && escapes.length === 0}
    >
      <div className={studyStyles.body}>
        <div className={escapes.length > 0 ? styles.withEscapes : styles.whole}>
          {view === null ? (
            <EmptyPicture
              words={beforeWords(plan.cells.length)}
              isIdle={result === null && escapes.length === 0}
            />
          ) : (
            <ThresholdPictures view={view} line={line} name={name} words={words} />
          )}
          {escapes.length > 0 ? <EscapeTimes escapes={escapes} line={line} name={name} /> : null}
        </div>
        <ThresholdControls result={result} />
      </div>
    </PanelFrame>
  );
}

function ThresholdControls({ result }: { readonly result: ThresholdResult | null }): ReactNode {
  const plan = useStore(selectThresholdPlan);
  return (
    <StudyControls
      noun="measurement"
      title="Measured threshold"
      choices={
        <>
          <AlsoAt name="Further values of Δₚ at which the threshold is measured" />
          <PutSweepsAway />
        </>
      }
      numbers={[]}
      result={result}
      detail={result === null ? '' : measuredWords(result)}
      problem={null}
      study="threshold"
      planKey={plan.key}
    />
  );
}
