/** The second window: what the one that controls it shows, for a room and without controls. */
import type { ReactNode } from 'react';
import type { Following } from '../../state/store';
import { Held, useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Shown } from '../presenter/Shown';
import { useFrozen } from '../presenter/useFrozen';
import { useProjector } from '../presenter/useProjector';
import presenter from '../presenter/Presenter.module.css';
import styles from './SecondWindow.module.css';

export function SecondWindow(): ReactNode {
  useProjector();
  const follows = useStore((state) => state.follows);
  const frozen = useFrozen();
  return (
    <main data-follows={follows}>
      <h1 className="visually-hidden">Saddle Surfer, second window</h1>
      <div className={presenter.presenter} inert>
        <Held at={frozen}>
          <Shown />
        </Held>
      </div>
      <div role="status">
        {follows === null || follows === 'following' ? null : <Alone follows={follows} />}
      </div>
    </main>
  );
}

const sentences: Readonly<Record<Exclude<Following, 'following'>, string>> = {
  waiting: 'This window waits for the one that controls it.',
  lost: 'The window that controls this one is gone. Nothing of what is shown is lost.',
  impossible:
    'This browser does not connect windows: it has no BroadcastChannel. This one can go on by itself.',
};

function Alone({ follows }: { readonly follows: Exclude<Following, 'following'> }): ReactNode {
  const { actions } = useApp();
  return (
    <div className={styles.alone}>
      <p>{sentences[follows]}</p>
      <Button variant="primary" onClick={actions.takeOver}>
        Control it here
      </Button>
    </div>
  );
}
