/**
 * The page for a room: one panel or two, in letters for the last row, on white. The outcome is hidden until it is
 * asked for; nothing counts the time.
 */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Held, useApp, useStore } from '../../state/useStore';
import { MatrixSlider } from './MatrixSlider';
import { PresenterBar } from './PresenterBar';
import { Shown } from './Shown';
import { Spotlight } from './Spotlight';
import { useFrozen } from './useFrozen';
import { useProjector } from './useProjector';
import styles from './Presenter.module.css';

export function Presenter(): ReactNode {
  useProjector();
  const { actions } = useApp();
  const isAsked = useStore(({ stage }) => stage.isAsked);
  const frozen = useFrozen();
  const [hasSpot, setHasSpot] = useState(false);
  return (
    <main className={styles.presenter} data-presenter={frozen ? 'frozen' : 'live'}>
      <h1 className="visually-hidden">Saddle Surfer, for a room</h1>
      <Held at={frozen}>
        <Shown isAsked={isAsked} />
      </Held>
      <div className={styles.foot}>
        <MatrixSlider />
        <PresenterBar
          isAsked={isAsked}
          onAsk={(asked) => {
            actions.setStage({ isAsked: asked });
          }}
          isFrozen={frozen !== null}
          onFreeze={(isFrozen) => {
            actions.setStage({ isFrozen });
          }}
          hasSpot={hasSpot}
          onSpot={setHasSpot}
        />
      </div>
      {hasSpot ? <Spotlight /> : null}
    </main>
  );
}
