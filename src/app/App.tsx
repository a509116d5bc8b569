/** Composition of the page: header, answer, controls, panels, runs. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { Lesson } from '../lessons/Lesson';
import { present } from '../lessons/presenter/presenting';
import { LessonsMenu } from '../lessons/LessonsMenu';
import { returnToStory } from '../lessons/story/goToStep';
import { keepLab } from '../lessons/story/keptLab';
import { termsIn } from '../lessons/words/languages';
import { Controls } from '../panels/controls/Controls';
import { usePanels } from '../panels/panel';
import { largeOnPage } from '../panels/shownOnPage';
import { RunTray } from '../panels/runTray/RunTray';
import { useDetails } from '../panels/Detail';
import { TermTips } from '../panels/terms/TermTips';
import { VerdictStrip } from '../panels/verdict/VerdictStrip';
import { useApp, useStore } from '../state/useStore';
import { details } from '../state/settings/details';
import { language } from '../state/settings/language';
import { storyStep } from '../state/settings/story';
import { surfing } from '../state/settings/surf';
import { Button } from '../ui/Button';
import { CodeFailure } from '../ui/CodeFailure';
import { codeOnDemand } from '../ui/codeOnDemand';
import { Guarded } from '../ui/Guarded';
import { HintedButton } from '../ui/HintedButton';
import { IconButton } from '../ui/IconButton';
import { Toaster } from '../ui/Toaster';
import { useCode } from '../ui/useCode';
import {
  useChosenKeys,
  useShortcuts,
  type Shortcut,
  type ShortcutsInUse,
} from '../ui/useShortcuts';
import styles from './App.module.css';
import icon from './icon.svg';
import { FiguresMenu } from './FiguresMenu';
import { leaveStory } from './firstVisit';
import { useArrival, useDestination, useLargeInSight, useSurfInSight } from './navigation';
import { Notices } from './Notices';
import { PageSwitch, Panels } from './Panels';
import { Printed } from './Printed';
import { createShortcuts } from './shortcuts';
import { useTheme } from './useTheme';

type OpenDialog = 'share' | 'help' | null;

export const story = codeOnDemand('The story', () => import('../lessons/story/Story'));

/** The first visit loads no dialog. */
export const dialogs = codeOnDemand('The dialogs', () => import('./dialogs'));

export function App(): ReactNode {
  const [theme, toggleTheme] = useTheme();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [hasOpened, setHasOpened] = useState(false);
  const open = useCallback((which: OpenDialog) => {
    setHasOpened(true);
    setDialog(which);
  }, []);
  const isTold = useStore(({ view }) => storyStep.of(view) !== null);
  const app = useApp();
  // Numbers are written anew where the reader has chosen how.
  const numerals = useStore(({ view }) => language.of(view));
  const panels = usePanels();
  const shortcuts = useMemo(
    () => createShortcuts(app, panels, { open, toggleTheme }),
    [app, panels, open, toggleTheme],
  );
  const [inUse, setInUse] = useChosenKeys();
  const keys = dialog === null ? inUse : 'none';
  const hasPanelKeys = !isTold && inUse === 'all';
  const shown = useMemo(
    () => (isTold ? shortcuts.filter(({ ofLab }) => ofLab !== true) : shortcuts),
    [isTold, shortcuts],
  );
  useShortcuts(shown, keys);
  useArrival(isTold);
  useDestination();
  useSurfInSight();
  useLargeInSight();
  const isLarge = useStore(({ view }) => !isTold && largeOnPage(panels, view) !== undefined);
  const isPlayed = useStore(({ view }) => surfing.of(view));
  const close = (): void => {
    setDialog(null);
  };
  return (
    // The story says by itself which language it speaks; all around it is English.
    <div
      className={styles.app}
      lang="en"
      data-large={isLarge ? (isPlayed ? 'played' : 'still') : undefined}
    >
      <a className={styles.skip} href="#panels" onClick={skipToPanels}>
        {hasPanelKeys
          ? 'Skip to the panels: J and K go from one to the next'
          : 'Skip to the panels'}
      </a>
      <header className={styles.header} data-told={isTold || undefined}>
        <img className={styles.logo} src={icon} alt="" width="32" height="32" />
        <h1 className={styles.title}>Saddle Surfer</h1>
        <p className={styles.subtitle}>
          <span>
            How gradient flow can find a signal, hidden in a noisy matrix and tensor, among
            exponentially many bad minima
          </span>{' '}
          (
          <a href="https://arxiv.org/abs/1907.08226" target="_blank" rel="noreferrer">
            paper
          </a>
          ).{' '}
          <span className={styles.howTo}>
            {isTold
              ? ''
              : 'Raise the signal strength and minima become saddles; press the phase diagram and the flow runs there.'}
          </span>
        </p>
        {isTold ? null : (
          <Guarded name="The choice of pages">
            <PageSwitch panels={panels} />
          </Guarded>
        )}
        <nav className={styles.tools} aria-label="Tools">
          <span className={styles.ways}>
            {isTold ? (
              <SkipButton />
            ) : (
              <>
                <StoryButton />
                <Guarded name="The switch of details">
                  <DetailsSwitch />
                </Guarded>
                <Guarded name="The menu of figures">
                  <FiguresMenu />
                </Guarded>
                <Guarded name="The menu of lessons">
                  <LessonsMenu />
                </Guarded>
              </>
            )}
          </span>
          <span className={styles.ofPage}>
            <span className={styles.present}>
              <HintedButton
                name="Present: large, for a projector; Escape leads back"
                shortcut="B"
                onClick={() => {
                  present(app);
                }}
              >
                Present
              </HintedButton>
            </span>
            <Button
              onClick={() => {
                open('share');
              }}
            >
              Share
            </Button>
            <Button
              onClick={() => {
                open('help');
              }}
            >
              Help
            </Button>
            <IconButton
              name={theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
              shortcut="D"
              onClick={toggleTheme}
            >
              {/* Which one is seen is the style sheet's: the frame of the page does not know the theme. */}
              <span className={styles.toLight}>☀</span>
              <span className={styles.toDark}>☾</span>
            </IconButton>
          </span>
        </nav>
      </header>
      <Printed />
      <Guarded name="What there is to tell">
        <Notices />
      </Guarded>
      {isTold ? <Told keys={keys} /> : <Lab key={numerals} />}
      {hasOpened ? (
        <Dialogs
          open={dialog}
          onClose={close}
          shortcuts={shortcuts}
          singleKeys={inUse !== 'keys-with-ctrl'}
          onSingleKeys={(on) => {
            setInUse(on ? 'all' : 'keys-with-ctrl');
          }}
        />
      ) : null}
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

/** Parameters, answer, panels and runs. */
function Lab(): ReactNode {
  const panels = usePanels();
  return (
    <main className={styles.main}>
      <aside className={styles.rail}>
        <Guarded name="The parameters">
          <Controls folds />
        </Guarded>
        <Guarded name="The list of runs">
          <RunTray />
        </Guarded>
      </aside>
      <div className={styles.content}>
        <Guarded name="The answer">
          <VerdictStrip />
        </Guarded>
        <div className={styles.grid} id="panels" tabIndex={-1}>
          <Panels panels={panels} />
        </div>
      </div>
    </main>
  );
}

/** The story, or that it could not be loaded. */
function Told({ keys }: { readonly keys: ShortcutsInUse }): ReactNode {
  const app = useApp();
  const code = useCode(story);
  useEffect(() => {
    keepLab(app);
  }, [app]);
  if (code.status === 'failed') return <CodeFailure code={story} />;
  if (code.status !== 'loaded')
    return <main className={styles.loading} id="panels" tabIndex={-1} />;
  return (
    <Guarded name="The story">
      <code.module.Story
        keys={keys}
        onLeave={() => {
          leaveStory(app);
        }}
      />
    </Guarded>
  );
}

/** From the story to the whole program. */
function SkipButton(): ReactNode {
  const app = useApp();
  return (
    <Button
      onClick={() => {
        leaveStory(app);
      }}
    >
      Skip to the lab
    </Button>
  );
}

/** From the whole program back to where the story was left. */
function StoryButton(): ReactNode {
  const app = useApp();
  return (
    <Button
      onClick={() => {
        returnToStory(app);
      }}
    >
      Story
    </Button>
  );
}

/** The full view, or the plain one of a first visit. */
function DetailsSwitch(): ReactNode {
  const { actions } = useApp();
  const isDetailed = useDetails();
  return (
    <Button
      pressed={isDetailed}
      onClick={() => {
        actions.set(details, !isDetailed);
      }}
    >
      Details
    </Button>
  );
}

/** Moves the focus and leaves the address alone, which says the view. */
function skipToPanels(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('panels')?.focus();
}

/** The dialogs, of which one is open or none; or that they could not be loaded. */
function Dialogs({
  open,
  onClose,
  ...help
}: {
  readonly open: OpenDialog;
  readonly onClose: () => void;
  readonly shortcuts: readonly Shortcut[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (inUse: boolean) => void;
}): ReactNode {
  const code = useCode(dialogs);
  if (code.status === 'failed')
    return open === null ? null : (
      <div className={styles.missing}>
        <CodeFailure code={dialogs} onDismiss={onClose} />
      </div>
    );
  if (code.status !== 'loaded') return null;
  const { ShareDialog, HelpDialog } = code.module;
  return (
    <>
      <Guarded name="What can be shared">
        <ShareDialog open={open === 'share'} onClose={onClose} />
      </Guarded>
      <Guarded name="The help">
        <HelpDialog open={open === 'help'} onClose={onClose} {...help} />
      </Guarded>
    </>
  );
}
