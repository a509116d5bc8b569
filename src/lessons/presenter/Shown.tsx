/** What a room sees: the answer where it is asked for, and one panel or two. */
import type { ComponentType, ReactNode } from 'react';
import { usePanels, type PanelDescriptor } from '../../panels/panel';
import { surfCode } from '../../panels/player/surf';
import { ShownPanel } from '../../panels/ShownPanel';
import { shownOnPage } from '../../panels/shownOnPage';
import { useVerdict } from '../../panels/verdict/useVerdict';
import { presentation } from '../../state/settings/present';
import { storyStep } from '../../state/settings/story';
import { useStore } from '../../state/useStore';
import { Guarded } from '../../ui/Guarded';
import { onDemand } from '../../ui/onDemand';
import { steps } from '../story/steps';
import { useWords } from '../words/useWords';
import styles from './Presenter.module.css';

export function Shown({ isAsked }: { readonly isAsked: boolean }): ReactNode {
  const { panels, Picture } = usePresented();
  const { ui } = useWords().story;
  const isSurfing = useStore(({ surf }) => surf.isOpen);
  return (
    <>
      {isSurfing ? <Surfing /> : isAsked ? <Outcome /> : <StepTitle />}
      <div className={styles.panels} data-count={panels.length + (Picture === undefined ? 0 : 1)}>
        {Picture === undefined ? null : (
          <Guarded name={ui.picture}>
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

const SurfLine = onDemand(surfCode, (code) => code.SurfLine);

function Surfing(): ReactNode {
  return (
    <div className={styles.outcome}>
      <SurfLine />
    </div>
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
  const isSurfing = useStore(({ surf }) => surf.isOpen);
  const ofPage = shownOnPage(all, page, isSurfing);
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
  const { story, spoken } = useWords();
  const title = step === null ? undefined : story.steps[step - 1]?.title;
  return title === undefined ? null : (
    <p className={styles.outcome} lang={spoken}>
      {title}
    </p>
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
