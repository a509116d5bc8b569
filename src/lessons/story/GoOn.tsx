/** From step to step, in the same places of the screen in every step and apart from all else: one press may follow another. */
import type { ReactNode } from 'react';
import { storyLength } from '../../state/settings/story';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import type { StoryWords } from '../words/words';
import { goToStep } from './goToStep';
import type { Progress } from './progress';
import styles from './Story.module.css';

export interface GoOnProps {
  readonly number: number;
  readonly ui: StoryWords['ui'];
  readonly progress: Progress;
  /** Leaves for the whole program. */
  readonly onLeave: () => void;
}

/** Nobody is held up: one may always go on, but the button stands out once the step is done. */
export function GoOn({ number, ui, progress, onLeave }: GoOnProps): ReactNode {
  const app = useApp();
  const variant = progress.chosen !== null && progress.isDone ? 'primary' : 'secondary';
  return (
    <div className={styles.goOn}>
      <Button
        disabled={number === 1}
        onClick={() => {
          goToStep(app, number - 1);
        }}
      >
        {ui.back}
      </Button>
      {number === storyLength ? (
        // Not where the button to the next step is: who presses that twice is still in the story.
        <span className={styles.leave}>
          <Button variant={variant} onClick={onLeave}>
            {ui.explore}
          </Button>
        </span>
      ) : (
        <Button
          variant={variant}
          onClick={() => {
            goToStep(app, number + 1);
          }}
        >
          {ui.next}
        </Button>
      )}
    </div>
  );
}
