/** What whoever presents can do, each by a button and by a key. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { usePanels } from '../../panels/panel';
import { toggleSurf } from '../../panels/player/surf';
import { presentation } from '../../state/settings/present';
import { storyStep } from '../../state/settings/story';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { useChosenKeys, useShortcuts, type Shortcut } from '../../ui/useShortcuts';
import { storyLinks } from '../story/links';
import { presentLink } from '../visit';
import { PlaylistDialog } from './PlaylistDialog';
import { keepPlaylist, readPlaylist } from './playlist';
import { leavePresenter } from './presenting';
import styles from './Presenter.module.css';

export interface PresenterBarProps {
  readonly isAsked: boolean;
  readonly onAsk: (asked: boolean) => void;
  readonly isFrozen: boolean;
  readonly onFreeze: (frozen: boolean) => void;
  readonly hasSpot: boolean;
  readonly onSpot: (spot: boolean) => void;
}

export function PresenterBar(props: PresenterBarProps): ReactNode {
  const { isAsked, onAsk, isFrozen, onFreeze, hasSpot, onSpot } = props;
  const app = useApp();
  const all = usePanels();
  const how = useStore(({ view }) => presentation.of(view));
  // Whoever presents from a step of the story goes on in it.
  const step = useStore(({ view }) => storyStep.of(view));
  const [list, setList] = useState(() => (step === null ? readPlaylist() : storyLinks));
  /** Of the list; -1 before the first key. */
  const [last, setAt] = useState(-1);
  const at = list === storyLinks && step !== null ? step - 1 : last;
  const [edits, setEdits] = useState(false);
  const acts = useMemo((): readonly Shortcut[] => {
    const go = (step: number): void => {
      const next = Math.min(list.length - 1, Math.max(0, at + step));
      const link = list[next];
      if (link === undefined) return;
      setAt(next);
      onAsk(false);
      presentLink(app, `step ${next + 1}`, link);
    };
    const act = (id: string, keys: readonly string[], description: string, run: () => void) => ({
      id,
      keys,
      shown: keys[0] ?? '',
      description,
      run,
    });
    const { actions } = app;
    return [
      act('before', ['ArrowLeft', 'PageUp'], 'The step before', () => {
        go(-1);
      }),
      act('next', ['ArrowRight', 'PageDown'], 'The next step', () => {
        go(1);
      }),
      act('answer', ['a'], 'Show or hide the answer', () => {
        onAsk(!isAsked);
      }),
      act('freeze', ['z'], 'Freeze the picture', () => {
        onFreeze(!isFrozen);
      }),
      act('surf', ['p'], 'Surf: play the flow, or stop it there', () => {
        toggleSurf(app);
      }),
      act('spot', ['l'], 'Spotlight', () => {
        onSpot(!hasSpot);
      }),
      act('window', ['w'], 'A second window', () => {
        actions.setStage({ offersWindow: true });
      }),
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
  }, [app, all, how, list, at, isAsked, onAsk, isFrozen, onFreeze, hasSpot, onSpot]);
  const [keys] = useChosenKeys();
  const offersWindow = useStore(({ stage }) => stage.offersWindow);
  useShortcuts(acts, edits || offersWindow ? 'none' : keys);
  const press = (id: string) => (): void => {
    acts.find((act) => act.id === id)?.run();
  };
  return (
    <nav className={styles.bar} aria-label="Presenter">
      <Button accessibleName="The step before" onClick={press('before')}>
        ◀
      </Button>
      <Button
        accessibleName="Links that the arrow keys go through"
        onClick={() => {
          setEdits(true);
        }}
      >
        {`${at < 0 ? '–' : at + 1}/${list.length}`}
      </Button>
      <Button accessibleName="The next step" onClick={press('next')}>
        ▶
      </Button>
      <Button variant="primary" pressed={isAsked} onClick={press('answer')}>
        Answer
      </Button>
      <Button accessibleName="Surf: play the flow, or stop it there" onClick={press('surf')}>
        Surf
      </Button>
      <Button accessibleName="Two panels" pressed={how === 'two'} onClick={press('two')}>
        ◫
      </Button>
      <Button accessibleName="Freeze the picture" pressed={isFrozen} onClick={press('freeze')}>
        ❄
      </Button>
      <Button accessibleName="Spotlight" pressed={hasSpot} onClick={press('spot')}>
        ◉
      </Button>
      <Button accessibleName="A second window" onClick={press('window')}>
        ❐
      </Button>
      <Button accessibleName="Back to the page" onClick={press('leave')}>
        ×
      </Button>
      {edits ? (
        <PlaylistDialog
          list={list}
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
