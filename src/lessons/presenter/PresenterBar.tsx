/** What whoever presents can do, each by a button and by a key. */
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { usePanels } from '../../panels/panel';
import { surfCode, toggleSurf } from '../../panels/player/surf';
import { SurfButton } from '../../panels/player/SurfButton';
import { surfShortcuts } from '../../panels/player/surfKeys';
import { presentation } from '../../state/settings/present';
import { storyStep } from '../../state/settings/story';
import { surfing } from '../../state/settings/surf';
import { useApp, useStore } from '../../state/useStore';
import { HintedButton, type HintedButtonProps } from '../../ui/HintedButton';
import { fullScreenShortcuts } from '../../ui/fullScreen';
import { LineIcon } from '../../ui/LineIcon';
import { useChosenKeys, useShortcuts, type Shortcut } from '../../ui/useShortcuts';
import { storyLinks } from '../story/links';
import { presentLink } from '../visit';
import { PlaylistDialog } from './PlaylistDialog';
import { keepPlaylist, readPlaylist } from './playlist';
import { leavePresenter } from './presenting';
import { useAnswer } from './told';
import styles from './Presenter.module.css';

export interface PresenterBarProps {
  readonly hasSpot: boolean;
  readonly onSpot: (spot: boolean) => void;
}

export function PresenterBar({ hasSpot, onSpot }: PresenterBarProps): ReactNode {
  const app = useApp();
  const all = usePanels();
  const how = useStore(({ view }) => presentation.of(view));
  const isFrozen = useStore(({ stage }) => stage.isFrozen);
  const isSurfing = useStore(({ view }) => surfing.of(view));
  const [isAnswered, showAnswer] = useAnswer();
  // Whoever presents from a step of the story goes on in it.
  const step = useStore(({ view }) => storyStep.of(view));
  const [list, setList] = useState(() => (step === null ? readPlaylist() : storyLinks));
  /** Of the list; -1 before the first key. */
  const [last, setAt] = useState(-1);
  const at = list === storyLinks && step !== null ? step - 1 : last;
  const [edits, setEdits] = useState(false);
  const goTo = useCallback(
    (links: readonly string[], next: number): void => {
      const link = links[next];
      if (link === undefined) return;
      setAt(next);
      app.actions.setStage({ isAsked: false });
      presentLink(app, `step ${next + 1}`, link);
    },
    [app],
  );
  const acts = useMemo((): readonly Shortcut[] => {
    const { actions } = app;
    const go = (step: number): void => {
      goTo(list, Math.min(list.length - 1, Math.max(0, at + step)));
    };
    /** What is being played is not thrown away by a press that was to step back in it. */
    const turn = (by: 1 | -1): void => {
      const code = surfCode.state();
      if (isSurfing && code.status === 'loaded') code.module.stepSurf(app, by);
      else go(by);
    };
    const act = (id: string, keys: readonly string[], description: string, run: () => void) => ({
      id,
      keys,
      shown: keys[0] ?? '',
      description,
      run,
    });
    return [
      act('turn-back', ['ArrowLeft'], 'The step before', () => {
        turn(-1);
      }),
      act('turn', ['ArrowRight'], 'The next step', () => {
        turn(1);
      }),
      act('before', ['PageUp'], 'The step before', () => {
        go(-1);
      }),
      act('next', ['PageDown'], 'The next step', () => {
        go(1);
      }),
      act('answer', ['a'], 'Show or hide the answer', () => {
        showAnswer(!isAnswered);
      }),
      act('freeze', ['z'], 'Freeze the picture', () => {
        actions.setStage({ isFrozen: !isFrozen });
      }),
      act('surf', ['p'], 'Surf: play the flow, or stop it there', () => {
        toggleSurf(app);
      }),
      ...surfShortcuts(app),
      act('spot', ['l'], 'Spotlight', () => {
        onSpot(!hasSpot);
      }),
      act('window', ['w'], 'A second window', () => {
        actions.setStage({ offersWindow: true });
      }),
      act('share', ['s'], 'Share this view', () => {
        actions.setStage({ offersLink: true });
      }),
      ...fullScreenShortcuts(),
      act('two', ['t'], 'One panel or two', () => {
        actions.set(presentation, how === 'two' ? 'one' : 'two');
      }),
      act('leave', ['Escape', 'b'], 'Back to the page', () => {
        leavePresenter(app);
      }),
      ...all.slice(0, 9).map(({ id, page, title }, i) =>
        act(id, [String(i + 1)], title, () => {
          actions.choose({ page, large: id });
        }),
      ),
    ];
  }, [app, all, how, goTo, list, at, isAnswered, showAnswer, isFrozen, isSurfing, hasSpot, onSpot]);
  const [keys] = useChosenKeys();
  const hasDialog = useStore(({ stage }) => stage.offersWindow || stage.offersLink);
  useShortcuts(acts, edits || hasDialog ? 'none' : keys);
  const [fullScreen] = fullScreenShortcuts();
  const press = (id: string) => (): void => {
    acts.find((act) => act.id === id)?.run();
  };
  return (
    <nav className={styles.bar} aria-label="Presenter">
      <HintedButton name="The step before" shortcut="Page up" onClick={press('before')}>
        |◀
      </HintedButton>
      <HintedButton
        name="Steps: what the arrow keys go through"
        onClick={() => {
          setEdits(true);
        }}
      >
        {at < 0 ? `${list.length} steps` : `${at + 1} of ${list.length}`}
      </HintedButton>
      <HintedButton name="The next step" shortcut="Page down" onClick={press('next')}>
        ▶|
      </HintedButton>
      <HintedButton
        variant="primary"
        name="Answer: show it or hide it"
        shortcut="A"
        pressed={isAnswered}
        onClick={press('answer')}
      >
        Answer
      </HintedButton>
      <SurfButton />
      <Sign
        sign="◫"
        word="Two"
        name="Two panels"
        shortcut="T"
        pressed={how === 'two'}
        onClick={press('two')}
      />
      <Sign
        sign="❄"
        word="Freeze"
        name="Freeze the picture"
        shortcut="Z"
        pressed={isFrozen}
        onClick={press('freeze')}
      />
      <Sign
        sign="◉"
        word="Spotlight"
        name="Spotlight"
        shortcut="L"
        pressed={hasSpot}
        onClick={press('spot')}
      />
      <Sign sign="❐" word="Window" name="A second window" shortcut="W" onClick={press('window')} />
      <Sign sign="⤴" word="Share" name="Share this view" shortcut="S" onClick={press('share')} />
      {fullScreen ? (
        <Sign
          sign={<LineIcon path="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />}
          word="Full"
          name={fullScreen.description}
          shortcut={fullScreen.shown}
          onClick={fullScreen.run}
        />
      ) : null}
      <Sign
        sign="×"
        word="Back"
        name="Back to the page"
        shortcut="Escape"
        onClick={press('leave')}
      />
      {edits ? (
        <PlaylistDialog
          list={list}
          at={at}
          onGo={goTo}
          onClose={() => {
            setEdits(false);
          }}
          onChange={(next) => {
            keepPlaylist(next);
            setList(readPlaylist());
            setAt(-1);
          }}
        />
      ) : null}
    </nav>
  );
}

interface SignProps extends Omit<HintedButtonProps, 'children'> {
  readonly sign: ReactNode;
  /** Beside it where there is room. */
  readonly word: string;
}

function Sign({ sign, word, ...button }: SignProps): ReactNode {
  return (
    <HintedButton {...button}>
      <span>{sign}</span>
      <span className={styles.word}>{word}</span>
    </HintedButton>
  );
}
