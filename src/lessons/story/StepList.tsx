/** Every step as a link. */
import type { ReactNode } from 'react';
import { useApp } from '../../state/useStore';
import { goToStep } from './goToStep';
import { storyLinks } from './links';
import type { Progress } from './progress';
import styles from './Story.module.css';
import { filled } from '../words/filled';
import { useWords } from '../words/useWords';

export interface StepListProps {
  readonly current: number;
  readonly progress: readonly Progress[];
}

export function StepList({ current, progress }: StepListProps): ReactNode {
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
          data-answered={progress[i]?.chosen == null ? undefined : ''}
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
