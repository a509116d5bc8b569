/** Where the power-law growth below the threshold turns to fading, as a measurement. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import {
  selectConjecturedSign,
  selectGrowthSign,
  selectGrowthSignPlan,
} from '../../state/selectors/growthSign';
import { useStore } from '../../state/useStore';
import { EmptyPicture } from '../EmptyPicture';
import { PanelFrame } from '../PanelFrame';
import { linesOfMixture } from '../mixtureLines';
import { spikedOnly } from '../spikedOnly';
import { StudyControls } from '../studyControls/StudyControls';
import studyStyles from '../studyControls/StudyControls.module.css';
import { AlsoAt } from '../threshold/AlsoAt';
import { GrowthSignPictures } from './GrowthSignPictures';
import { growthSignView } from './view';
import { signProgressWords } from './progress';
import { beforeWords, growthSignWords } from './words';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

/** Measured in 1/Δ₂ at one tensor. */
export const GrowthSign = spikedOnly(
  SpikedGrowthSign,
  (model, notation) =>
    `The sign of growth is measured for a matrix and one tensor. ${linesOfMixture(model, notation)}`,
);

function SpikedGrowthSign(): ReactNode {
  const point = useStore(({ view }) => view.point);
  const plan = useStore(selectGrowthSignPlan);
  const result = useStore(selectGrowthSign);
  const line = useStore(selectConjecturedSign);
  const here = result?.cells[0] ?? null;
  const view = useMemo(
    () => (here && here.points.length > 0 ? growthSignView(here, line) : null),
    [here, line],
  );
  const notation = useNotation();
  const words = growthSignWords(here, line, notation);
  return (
    <PanelFrame
      subtitle={`growth exponent from m = 10⁻¹⁵⁰ at p = ${point.p}, ${equation(notation.tensor, point.deltaP, 4)}, gradient flow at N = ∞ · bars: error estimates · dotted: law carried on · band: limit t → ∞ · dashed: conjecture`}
      words={words}
      isEmpty={view === null}
    >
      <div className={studyStyles.body}>
        {view === null ? (
          <EmptyPicture words={beforeWords(plan.cells.length)} isIdle={result === null} />
        ) : (
          <GrowthSignPictures view={view} line={line} words={words} />
        )}
        <StudyControls
          noun="measurement of the sign"
          title="Sign of growth"
          choices={<AlsoAt name="Further values of Δₚ at which the sign is measured" />}
          numbers={[]}
          result={result}
          detail={result === null ? '' : signProgressWords(result)}
          problem={null}
          study="growthSign"
          planKey={plan.key}
        />
      </div>
    </PanelFrame>
  );
}
