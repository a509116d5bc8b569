/** Every run with its state, its accuracy and what can be done with it. */
import { createElement, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { resultsOf, runStatus } from '../../state/selectors/runs';
import { currentStep } from '../../state/timeline';
import { useApp, useStore } from '../../state/useStore';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { toast } from '../../ui/toasts';
import { useCode } from '../../ui/useCode';
import { titleOf, type RunCurves } from '../dynamics/view';
import { useRunViews } from '../useRunViews';
import { HeldRunsNotice } from './HeldRunsNotice';
import { RunCard } from './RunCard';
import styles from './RunTray.module.css';

export function RunTray(): ReactNode {
  const { actions, store } = useApp();
  const runs = useRunViews();
  const [list, setList] = useState<HTMLElement | null>(null);
  useAnnouncements(runs);
  const removeAll = (): void => {
    const { id } = currentStep(store.getState().timeline);
    actions.clearRuns();
    toast(`${runs.length} runs removed`, {
      label: 'Undo',
      act: () => {
        actions.returnTo(id);
      },
    });
  };
  return (
    <section className={styles.tray} aria-label="Runs" data-part="run-list">
      <div>
        <header className={styles.header}>
          <h2 className={styles.title}>
            <span>Runs</span>{' '}
            {runs.length > 0 ? <span className={styles.count}>{runs.length}</span> : null}
          </h2>
          {runs.length > 1 ? (
            <Button variant="quiet" onClick={removeAll}>
              Remove all
            </Button>
          ) : null}
        </header>
        <HeldRunsNotice />
        {runs.length > 1 ? <Index runs={runs} list={list} /> : null}
      </div>
      {runs.length === 0 ? (
        <p className={styles.empty}>
          <NoneYet />
        </p>
      ) : (
        <RunList runs={runs} onList={setList} />
      )}
    </section>
  );
}

const sorting = codeOnDemand(
  'What moves runs',
  async () => (await import('../../ui/SortableGrips')).SortableGrips,
);

const indexing = codeOnDemand('The row of runs', async () => (await import('./RunIndex')).RunIndex);

/** As high as the row from the first moment on. */
function Index(props: {
  readonly runs: readonly RunCurves[];
  readonly list: HTMLElement | null;
}): ReactNode {
  const code = useCode(indexing);
  return (
    <div className={styles.index} role="group" aria-label="Runs of the list" data-part="run-index">
      {code.status === 'loaded' ? createElement(code.module, props) : null}
    </div>
  );
}

type GripPlaces = ReadonlyMap<number, HTMLElement>;

/** The same cards however many there are, and before and after they can be dragged: what is open in one stays open. */
function RunList({
  runs,
  onList,
}: {
  readonly runs: readonly RunCurves[];
  readonly onList: (list: HTMLElement | null) => void;
}): ReactNode {
  useSelectedInSight(runs.length);
  const [places, setPlaces] = useState<GripPlaces>(new Map());
  const keepPlace = useCallback((slot: number, place: HTMLElement | null) => {
    setPlaces((before) => {
      const others = [...before].filter(([other]) => other !== slot);
      return new Map(place === null ? others : [...others, [slot, place]]);
    });
  }, []);
  const areSeveral = runs.length > 1;
  return (
    <>
      <ul ref={onList} className={styles.list}>
        {runs.map((view) => (
          <RunCard
            key={view.run.slot}
            view={view}
            {...(areSeveral && { onGripPlace: keepPlace })}
          />
        ))}
      </ul>
      {areSeveral ? <Sorting runs={runs} places={places} /> : null}
    </>
  );
}

/** Several can be dragged into another order; where the code of that is missing, their notes move them. */
function Sorting({
  runs,
  places,
}: {
  readonly runs: readonly RunCurves[];
  readonly places: GripPlaces;
}): ReactNode {
  const { actions } = useApp();
  const code = useCode(sorting);
  if (code.status !== 'loaded') return null;
  return createElement(code.module, {
    entries: runs.map((view) => ({ id: view.run.slot, name: titleOf(view) })),
    places,
    onMove: actions.moveRun,
  });
}

/** The card of the run that was launched or chosen last comes into sight within the list; the page stays where it is. */
function useSelectedInSight(count: number): void {
  const selected = useStore(({ selectedSlot }) => selectedSlot);
  useEffect(() => {
    if (selected === null) return;
    const card = document.querySelector(`[data-run="${selected}"]`);
    const list = card?.parentElement;
    if (card == null || list == null) return;
    // Asked of the next layout: to measure here would lay the page out once more within a click.
    const observer = new IntersectionObserver(
      ([entry]) => {
        observer.disconnect();
        if (entry?.rootBounds == null) return;
        const { boundingClientRect: shown, rootBounds: whole } = entry;
        // Its head counts where it is higher than the list.
        const below = Math.min(shown.bottom - whole.bottom, shown.top - whole.top);
        if (below > 0) list.scrollTop += below;
        else if (shown.top < whole.top) list.scrollTop -= whole.top - shown.top;
      },
      { root: list },
    );
    observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, [selected, count]);
}

/** Says politely when a run has done another quarter of its work, and how it ends. */
function useAnnouncements(runs: readonly RunCurves[]): void {
  const last = useRef(new Map<number, string>());
  useEffect(() => {
    const now = new Map(runs.map((view) => [view.run.slot, milestone(view)]));
    for (const [slot, text] of now)
      if (text !== '' && last.current.get(slot) !== text) announce(`Run ${slot} ${text}`);
    last.current = now;
  }, [runs]);
}

function milestone(view: RunCurves): string {
  const status = runStatus(view);
  if (status === 'done') return 'is finished.';
  if (status === 'failed') return 'has failed.';
  const fractions = resultsOf(view).map(({ fraction }) => fraction);
  const quarters = Math.floor(4 * Math.min(1, ...fractions));
  return quarters === 0 ? '' : `has done ${25 * quarters} per cent.`;
}

function NoneYet(): ReactNode {
  const isMixture = useStore(({ view }) => view.point.terms !== undefined);
  const how = isMixture
    ? 'Press “Run here”'
    : 'Choose a place in the phase diagram or one of the paper’s points, or press “Run here”';
  return `None yet. ${how}. Runs stay for comparison until you remove them.`;
}
