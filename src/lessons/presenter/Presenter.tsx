/**
 * The page for a room: one panel or two, in letters for the last row, on white. The outcome is hidden until it is
 * asked for; nothing counts the time.
 */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { surfCode } from '../../panels/player/surf';
import { surfing } from '../../state/settings/surf';
import { Held, useStore } from '../../state/useStore';
import { onDemand } from '../../ui/onDemand';
import { InWordsOf } from './InWordsOf';
import { MatrixSlider } from './MatrixSlider';
import { PresenterBar } from './PresenterBar';
import { Shown } from './Shown';
import { Spotlight } from './Spotlight';
import { useTold, type Told } from './told';
import { useFrozen } from './useFrozen';
import { useProjector } from './useProjector';
import styles from './Presenter.module.css';

const SurfControls = onDemand(surfCode, (code) => code.SurfControls);

export function Presenter(): ReactNode {
  useProjector();
  const frozen = useFrozen();
  const isSurfing = useStore(({ view }) => surfing.of(view));
  const [hasSpot, setHasSpot] = useState(false);
  const told = useTold();
  const stage = useRef<HTMLElement>(null);
  // What led here is hidden now.
  useEffect(() => {
    stage.current?.focus();
  }, []);
  return (
    <main
      ref={stage}
      tabIndex={-1}
      className={styles.presenter}
      data-presenter={frozen ? 'frozen' : 'live'}
    >
      <h1 className="visually-hidden">Saddle Surfer, for a room</h1>
      <Held at={frozen}>
        <Shown />
      </Held>
      <div className={styles.foot}>
        <p className={styles.frozen} role="status">
          {frozen === null ? '' : '❄ Frozen: changes are not shown'}
        </p>
        {isSurfing ? (
          <InWordsOf told={told}>
            <div className={styles.surf}>
              <SurfControls />
            </div>
          </InWordsOf>
        ) : null}
        <Controls told={told} />
        <PresenterBar hasSpot={hasSpot} onSpot={setHasSpot} />
      </div>
      {hasSpot ? <Spotlight /> : null}
    </main>
  );
}

/** What a step of the story is about, once that is shown; elsewhere the one slider. */
function Controls({ told }: { readonly told: Told | null }): ReactNode {
  if (told === null) return <MatrixSlider />;
  const { Controls: OfStep } = told.step;
  if (OfStep === undefined || told.isHidden) return null;
  return (
    <InWordsOf told={told}>
      <div className={styles.controls}>
        <OfStep />
      </div>
    </InWordsOf>
  );
}
