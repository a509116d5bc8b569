/** The frame of a panel of aging: which flow it is of, and words in the picture's place until there is one. */
import type { ReactNode } from 'react';
import { agingRun } from '../../state/settings/aging';
import { useApp, useStore } from '../../state/useStore';
import { EmptyPicture } from '../EmptyPicture';
import { PanelFrame } from '../PanelFrame';
import { runName } from '../runColours';
import type { AgingLook } from './useAging';
import { Tied } from '../../ui/Tied';
import styles from './aging.module.css';
import { awaitedPicture, subjectWords } from './words';
import { useNotation } from '../notation/useNotation';

interface AgingFrameProps {
  readonly look: AgingLook;
  readonly title?: string | undefined;
  /** What is plotted. */
  readonly legend: ReactNode;
  readonly tools?: ReactNode;
  readonly readout: ReactNode;
  readonly words: string;
  readonly children: ReactNode;
}

export function AgingFrame({
  look: { aging, slot },
  title,
  legend,
  tools,
  readout,
  words,
  children,
}: AgingFrameProps): ReactNode {
  const notation = useNotation();
  const failed = useStore(({ latest }) => latest.twoTime?.status === 'failed');
  if (aging === null)
    return (
      <PanelFrame subtitle={legend} words="" isEmpty>
        <EmptyPicture words={failed ? '' : awaitedPicture} />
      </PanelFrame>
    );
  return (
    <PanelFrame
      title={title}
      subtitle={
        <>
          {legend}
          <Tied text={`\u00a0· ${subjectWords(aging, slot, notation)}`} />
        </>
      }
      tools={
        <>
          <SubjectControl />
          {tools}
        </>
      }
      readout={readout}
      words={words}
    >
      {children}
    </PanelFrame>
  );
}

/** Which flow is looked at; offered once there is a choice. */
function SubjectControl(): ReactNode {
  const { actions } = useApp();
  const runs = useStore(({ view }) => view.runs);
  const chosen = useStore(({ view }) => agingRun.of(view));
  const solved = runs.filter(({ chsck }) => chsck !== null);
  if (solved.length === 0) return null;
  const isThere = solved.some(({ slot }) => slot === chosen);
  return (
    <select
      className={styles.subject}
      aria-label="Which flow ages"
      value={isThere ? String(chosen) : 'point'}
      onChange={({ target: { value } }) => {
        actions.set(agingRun, value === 'point' ? null : Number(value));
      }}
    >
      <option value="point">the current point</option>
      {solved.map(({ slot }) => (
        <option key={slot} value={slot}>
          {runName(slot)}
        </option>
      ))}
    </select>
  );
}
