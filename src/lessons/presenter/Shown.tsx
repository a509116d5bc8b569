/** What a room sees: words, the answer where it is asked for, and one panel or two. */
import type { ReactNode } from 'react';
import { usePanels, type PanelDescriptor } from '../../panels/panel';
import { surfCode } from '../../panels/player/surf';
import { ShownPanel } from '../../panels/ShownPanel';
import { shownOnPage } from '../../panels/shownOnPage';
import { useVerdict } from '../../panels/verdict/useVerdict';
import { presentation } from '../../state/settings/present';
import { surfing } from '../../state/settings/surf';
import { useStore } from '../../state/useStore';
import type { Page } from '../../state/view';
import { Guarded } from '../../ui/Guarded';
import { onDemand } from '../../ui/onDemand';
import { useWords } from '../words/useWords';
import { InWordsOf } from './InWordsOf';
import { StepWords } from './StepWords';
import { useAnswer, useTold, type Told } from './told';
import styles from './Presenter.module.css';

const SurfCaption = onDemand(surfCode, (code) => code.SurfCaption);

export function Shown(): ReactNode {
  const told = useTold();
  const [isAnswered] = useAnswer();
  const all = usePanels();
  const page = useStore(({ view }) => view.page);
  const isSurfing = useStore(({ view }) => surfing.of(view));
  // What a step shows may have no clock: played all the same, the surf needs pictures that move.
  const moving = shownOnPage(all, 'surf', isSurfing);
  const isStill =
    isSurfing && told !== null && !moving.some(({ id }) => told.step.panels.includes(id));
  return (
    <>
      {isSurfing ? (
        <InWordsOf told={told}>
          <div className={styles.outcome}>
            <SurfCaption />
          </div>
        </InWordsOf>
      ) : null}
      {told !== null ? <StepWords {...told} /> : isAnswered ? <Outcome /> : null}
      {told === null || isStill ? (
        <OfPage page={isStill ? 'surf' : page} />
      ) : told.isHidden ? null : (
        <OfStep {...told} />
      )}
    </>
  );
}

/** What the step shows in the story: the first of its pictures, or both. */
function OfStep({ step: { Picture, panels } }: Told): ReactNode {
  const all = usePanels();
  const { ui } = useWords().story;
  const isOne = useStore(({ view }) => presentation.of(view) !== 'two');
  const own = panels.flatMap((id) => all.filter((panel) => panel.id === id));
  const shown = isOne ? own.slice(0, 1) : own;
  return (
    <Pictures panels={shown} count={shown.length + (Picture === undefined ? 0 : 1)}>
      {Picture === undefined ? null : (
        <Guarded name={ui.picture}>
          <Picture />
        </Guarded>
      )}
    </Pictures>
  );
}

/** The panel that is large, else the first of the page, and the next of the page beside it where two are wanted. */
function OfPage({ page }: { readonly page: Page }): ReactNode {
  const all = usePanels();
  const large = useStore(({ view }) => view.large);
  const how = useStore(({ view }) => presentation.of(view));
  const isSurfing = useStore(({ view }) => surfing.of(view));
  const ofPage = shownOnPage(all, page, isSurfing);
  const first = Math.max(
    0,
    ofPage.findIndex(({ id }) => id === large),
  );
  const count = how === 'two' ? Math.min(2, ofPage.length) : 1;
  const panels = Array.from(
    { length: count },
    (_, i) => ofPage[(first + i) % ofPage.length],
  ).filter((panel) => panel !== undefined);
  return <Pictures panels={panels} count={panels.length} />;
}

interface PicturesProps {
  readonly panels: readonly PanelDescriptor[];
  readonly count: number;
  /** The story's own. */
  readonly children?: ReactNode;
}

function Pictures({ panels, count, children }: PicturesProps): ReactNode {
  return (
    <div className={styles.panels} data-count={count}>
      {children}
      {panels.map((panel) => (
        <ShownPanel key={panel.id} panel={panel} />
      ))}
    </div>
  );
}

function Outcome(): ReactNode {
  const { headline } = useVerdict();
  return (
    <p className={styles.outcome} data-testid="outcome">
      {headline}
    </p>
  );
}
