/** Stationary points made to order: their spectra and isolated eigenvalues against the theory. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { digitsAtFirstSight, formatNumber, formatWithError } from '../../plot/format';
import { latestOf } from '../../state/latest/results';
import { useStore } from '../../state/useStore';
import { EmptyPicture } from '../EmptyPicture';
import { Digits } from '../Digits';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import { Tied } from '../../ui/Tied';
import studyStyles from '../studyControls/StudyControls.module.css';
import { ConditionedForm } from './ConditionedForm';
import styles from './FiniteNConditioned.module.css';
import { ModePlane, ModeSpectrum } from './ModePictures';
import { conditionedView } from './view';
import type { ConditionedView } from './view';
import { conditionedWords, missingPointWords } from './words';
import { shortPointWords } from '../pointWords';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export function FiniteNConditioned(): ReactNode {
  const { finished, status, key } = useStore((state) => latestOf(state, 'conditioned'));
  const here = useStore(({ view }) => view.point);
  const notation = useNotation();
  const view = useMemo(
    () => (finished === null ? null : conditionedView(finished.request, finished.summary)),
    [finished],
  );
  if (view === null || key === null)
    return (
      <PanelFrame subtitle="couplings conditioned on ∇E = 0 at m = 0" words="" isEmpty>
        <div className={studyStyles.body}>
          <EmptyPicture words={missingPointWords(here)} />
          <ConditionedForm status={status} />
        </div>
      </PanelFrame>
    );
  const words = conditionedWords(view);
  const { point, dimension, members, seed } = view.request;
  return (
    <PanelFrame
      subtitle={
        <Tied
          text={`couplings conditioned on ∇E = 0 at m = 0, ${equation(notation.energy, view.energy, digitsAtFirstSight)}, ${shortPointWords(point, notation)} · N = ${dimension}, ${members} seeds from ${seed} on · bars and dots: measured · line, arrow and diamond: theory, N = ∞`}
        />
      }
      readout={<Readout view={view} />}
      words={words}
    >
      <div className={studyStyles.body}>
        <div className={styles.pair}>
          <ModeSpectrum view={view} words={words} />
          <ModePlane view={view} words={words} />
        </div>
        <ConditionedForm status={status} />
      </div>
    </PanelFrame>
  );
}

function Readout({
  view: { theory, position, squaredOverlap },
}: {
  readonly view: ConditionedView;
}): ReactNode {
  return (
    <>
      <ReadoutItem name={<Term of="theta" />}>
        <Digits value={theory.theta} all={4} asked={false} />
      </ReadoutItem>
      <ReadoutItem name={<Term of="shift" />}>
        <Digits value={theory.shift} all={4} asked={false} />
      </ReadoutItem>
      <ReadoutItem name="λ₁">
        {besideTheory(formatWithError(position.mean, position.standardError), theory.outlier)}
      </ReadoutItem>
      <ReadoutItem name="(v₁·u)²">
        {besideTheory(
          formatWithError(squaredOverlap.mean, squaredOverlap.standardError),
          theory.outlierOverlap,
        )}
      </ReadoutItem>
    </>
  );
}

function besideTheory(measured: string, theory: number | null): string {
  return theory === null ? measured : `${measured} (theory ${formatNumber(theory, 3)})`;
}
