/** What belongs to a step of the story speaks its language; the rest of what is for a room speaks English. */
import type { ReactNode } from 'react';
import { ControlWordsContext, englishControls } from '../../panels/controlWords';
import { useWords } from '../words/useWords';
import styles from './Presenter.module.css';
import type { Told } from './told';

export function InWordsOf({
  told,
  children,
}: {
  readonly told: Told | null;
  readonly children: ReactNode;
}): ReactNode {
  const { controls, spoken } = useWords();
  return (
    <div className={styles.spoken} lang={told === null ? 'en' : spoken}>
      <ControlWordsContext value={told === null ? englishControls : controls}>
        {children}
      </ControlWordsContext>
    </div>
  );
}
