/** Chosen panels and controls, as a part of another page: no head, no dialogs, no keys but undo. */
import { useId, useMemo, type ReactNode } from 'react';
import { Lesson } from '../../lessons/Lesson';
import { termsIn } from '../../lessons/words/languages';
import { MatrixNoise, Order, TensorNoise } from '../../panels/controls/Controls';
import { RunButton } from '../../panels/controls/RunButton';
import { usePanels } from '../../panels/panel';
import { HeldRunsNotice } from '../../panels/runTray/HeldRunsNotice';
import { RunTray } from '../../panels/runTray/RunTray';
import { TermTips } from '../../panels/terms/TermTips';
import { VerdictStrip } from '../../panels/verdict/VerdictStrip';
import { linkTo } from '../../state/url/pageLink';
import { useApp, useStore } from '../../state/useStore';
import type { embedControls } from '../../state/view';
import { Button } from '../../ui/Button';
import { Guarded } from '../../ui/Guarded';
import { Toaster } from '../../ui/Toaster';
import { useShortcuts } from '../../ui/useShortcuts';
import { Notices } from '../Notices';
import { PageSwitch, Panels } from '../Panels';
import { undoShortcuts } from '../shortcuts';
import { useRootMark } from '../../ui/useRootMark';
import { useTheme } from '../useTheme';
import styles from './Embedded.module.css';

type Control = (typeof embedControls)[number];

/** Where nothing is chosen. */
const noParts: readonly string[] = [];

export function Embedded(): ReactNode {
  // Ids of panels and names of controls.
  const parts = useStore(({ view }) => view.embed ?? noParts);
  useTheme();
  useRootMark('embed');
  const titleId = useId();
  const app = useApp();
  const shortcuts = useMemo(() => undoShortcuts(app), [app]);
  useShortcuts(shortcuts, 'all');
  const panels = usePanels().filter(({ id }) => parts.includes(id));
  // Another mixture has no Δ_p and no p: what changes them would put 2 + p in its place.
  const isSpiked = useStore(({ view }) => view.point.terms === undefined);
  const has = (control: Control): boolean => parts.includes(control);
  const inRow = [
    has('pages') && <PageSwitch key="pages" panels={panels} />,
    has('invDelta2') && <MatrixNoise key="invDelta2" />,
    has('deltaP') && isSpiked && <TensorNoise key="deltaP" />,
    has('p') && isSpiked && <Order key="p" />,
    has('run') && <RunButton key="run" />,
  ].filter((control) => control !== false);
  return (
    <div className={styles.embed}>
      <Guarded name="What there is to tell">
        <Notices />
      </Guarded>
      <main className={styles.main} aria-labelledby={titleId}>
        <h1 className="visually-hidden" id={titleId}>
          {['Saddle Surfer', ...panels.map(({ title }) => title)].join(': ')}
        </h1>
        {inRow.length === 0 ? null : (
          <Guarded name="The parameters">
            <div className={styles.controls} role="group" aria-label="Parameters">
              {inRow}
            </div>
          </Guarded>
        )}
        {has('answer') ? (
          <Guarded name="The answer">
            <VerdictStrip />
          </Guarded>
        ) : null}
        {panels.length === 0 ? null : (
          <div className={styles.panels} id="panels" tabIndex={-1}>
            <Panels panels={panels} />
          </div>
        )}
        <Guarded name="The list of runs">{has('runs') ? <RunTray /> : <HeldRunsNotice />}</Guarded>
        <WholeLink />
      </main>
      <Guarded name="The lesson">
        <Lesson />
      </Guarded>
      <Guarded name="What terms mean">
        <TermTips wordsIn={termsIn} />
      </Guarded>
      <Guarded name="A message">
        <Toaster />
      </Guarded>
    </div>
  );
}

/** To the same view with all that belongs to it: another page's guest leads there, a page of its own becomes it. */
function WholeLink(): ReactNode {
  const { actions, link } = useApp();
  const view = useStore((state) => state.view);
  if (self === top)
    return (
      <p className={styles.foot}>
        <Button
          size="small"
          onClick={() => {
            actions.choose({ embed: null });
          }}
        >
          Show everything
        </Button>
      </p>
    );
  return (
    <p className={styles.foot}>
      <a href={linkTo(link, { ...view, embed: null })} target="_blank" rel="noreferrer">
        Open in Saddle Surfer
      </a>
    </p>
  );
}
