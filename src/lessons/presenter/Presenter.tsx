/**
 * The page for a room: one panel or two, in letters for the last row, on white. The outcome is hidden until it is
 * asked for; nothing counts the time.
 */
import { useLayoutEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { usePanels, type PanelDescriptor } from '../../panels/panel';
import { ShownPanel } from '../../panels/ShownPanel';
import { useVerdict } from '../../panels/verdict/useVerdict';
import { presentation } from '../../state/settings/present';
import { storyStep } from '../../state/settings/story';
import type { AppState } from '../../state/store';
import { Held, useApp, useStore } from '../../state/useStore';
import { Guarded } from '../../ui/Guarded';
import { MatrixSlider } from './MatrixSlider';
import { steps } from '../story/steps';
import { words } from '../story/words';
import { PresenterBar } from './PresenterBar';
import { Spotlight } from './Spotlight';
import styles from './Presenter.module.css';

export function Presenter(): ReactNode {
  useProjector();
  const [isAsked, setIsAsked] = useState(false);
  const { store } = useApp();
  const [frozen, setFrozen] = useState<AppState | null>(null);
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
          onAsk={setIsAsked}
          isFrozen={frozen !== null}
          onFreeze={(isFrozen) => {
            setFrozen(isFrozen ? store.getState() : null);
          }}
          hasSpot={hasSpot}
          onSpot={setHasSpot}
        />
      </div>
      {hasSpot ? <Spotlight /> : null}
    </main>
  );
}

function Shown({ isAsked }: { readonly isAsked: boolean }): ReactNode {
  const { panels, Picture } = usePresented();
  return (
    <>
      {isAsked ? <Outcome /> : <StepTitle />}
      <div className={styles.panels} data-count={panels.length + (Picture === undefined ? 0 : 1)}>
        {Picture === undefined ? null : (
          <Guarded name={words.ui.picture}>
            <Picture />
          </Guarded>
        )}
        {panels.map((panel) => (
          <ShownPanel key={panel.id} panel={panel} />
        ))}
      </div>
    </>
  );
}

interface Presented {
  readonly panels: readonly PanelDescriptor[];
  /** The story's own. */
  readonly Picture?: ComponentType | undefined;
}

/** What a step of the story shows, until a panel is chosen; elsewhere the panels of the page. */
function usePresented(): Presented {
  const all = usePanels();
  const ofPage = useOfPage();
  const isOne = useStore(({ view }) => presentation.of(view) !== 'two');
  const step = useStore(({ view }) => (view.large === null ? storyStep.of(view) : null));
  const told = step === null ? undefined : steps[step - 1];
  if (told === undefined) return { panels: ofPage };
  const panels = told.panels.flatMap((id) => all.filter((panel) => panel.id === id));
  return { Picture: told.Picture, panels: isOne ? panels.slice(0, 1) : panels };
}

/** The panel that is large, else the first of the page, and the next of the page beside it where two are wanted. */
function useOfPage(): readonly PanelDescriptor[] {
  const all = usePanels();
  const page = useStore(({ view }) => view.page);
  const large = useStore(({ view }) => view.large);
  const how = useStore(({ view }) => presentation.of(view));
  const ofPage = all.filter((panel) => panel.page === page);
  const first = Math.max(
    0,
    ofPage.findIndex(({ id }) => id === large),
  );
  const count = how === 'two' ? Math.min(2, ofPage.length) : 1;
  return Array.from({ length: count }, (_, i) => ofPage[(first + i) % ofPage.length]).filter(
    (panel) => panel !== undefined,
  );
}

/** What a step of the story is about; nothing elsewhere. */
function StepTitle(): ReactNode {
  const step = useStore(({ view }) => storyStep.of(view));
  const title = step === null ? undefined : words.steps[step - 1]?.title;
  return title === undefined ? null : <p className={styles.outcome}>{title}</p>;
}

function Outcome(): ReactNode {
  const { headline } = useVerdict();
  return (
    <p className={styles.outcome} data-testid="outcome">
      {headline}
    </p>
  );
}

/** White whatever the theme: black is the absence of colour on a projector. */
function useProjector(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const theme = dataset['theme'];
    dataset['theme'] = 'paper';
    dataset['presenting'] = '';
    return () => {
      if (theme !== undefined) dataset['theme'] = theme;
      delete dataset['presenting'];
    };
  }, []);
}
