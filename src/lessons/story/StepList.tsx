/** Every step as a link. */
import type { ReactNode } from 'react';
import { useApp } from '../../state/useStore';
import { goToStep } from './goToStep';
import { storyLinks } from './links';
import styles from './Story.module.css';
import { filled } from '../words/filled';
import { useWords } from '../words/useWords';

export interface StepListProps {
  readonly current: number;
  /** As in the view: 0 before an answer. */
  readonly answers: readonly number[];
}

export function StepList({ current, answers }: StepListProps): ReactNode {
  const app = useApp();
  const { story: words } = useWords();
  return (
    <nav className={styles.steps} aria-label={words.ui.steps}>
      {words.steps.map(({ title }, i) => (
        <a
          key={title}
          href={`#${storyLinks[i] ?? ''}`}
          aria-current={i + 1 === current ? 'step' : undefined}
          aria-label={filled(words.ui.stepName, { step: i + 1, title })}
          title={title}
          data-answered={answers[i] === 0 ? undefined : ''}
          onClick={(event) => {
            // With a key held it is opened elsewhere, as any link.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goToStep(app, i + 1);
          }}
        >
          {i + 1}
        </a>
      ))}
    </nav>
  );
}
