/** The cards of the runs, which can be put in another order. */
import { createElement, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../../state/useStore';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { useCode } from '../../ui/useCode';
import { titleOf, type RunCurves } from '../dynamics/view';
import { RunCard } from './RunCard';
import styles from './RunTray.module.css';

export interface RunListProps {
  readonly runs: readonly RunCurves[];
  readonly onList: (list: HTMLElement | null) => void;
}

const sorting = codeOnDemand(
  'What moves runs',
  async () => (await import('../../ui/SortableGrips')).SortableGrips,
);

type GripPlaces = ReadonlyMap<number, HTMLElement>;

/** The same cards however many there are, and before and after they can be dragged: what is open in one stays open. */
export function RunList({ runs, onList }: RunListProps): ReactNode {
  useSelectedInSight(runs);
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
function useSelectedInSight(runs: readonly RunCurves[]): void {
  const selected = useStore(({ selectedSlot }) => selectedSlot);
  // That another one is removed is no reason to scroll.
  const isThere = runs.some(({ run }) => run.slot === selected);
  useEffect(() => {
    if (selected === null || !isThere) return;
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
  }, [selected, isThere]);
}
