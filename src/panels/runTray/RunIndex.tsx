/**
 * All runs in one row of their signs, as pictures have them, those that the list shows now with a bar below: how many
 * there are, and that there are more than can be seen. Each leads to its card.
 */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { hiddenRuns } from '../../state/settings/notebook';
import { useStore } from '../../state/useStore';
import { titleOf, type RunCurves } from '../dynamics/view';
import { hasFoundSignal } from '../dynamics/words';
import { runColour } from '../runColours';
import styles from './RunTray.module.css';

interface RunIndexProps {
  readonly runs: readonly RunCurves[];
  /** Null before it is there. */
  readonly list: HTMLElement | null;
}

export function RunIndex({ runs, list }: RunIndexProps): ReactNode {
  const inSight = useInSight(list, runs.map(({ run }) => run.slot).join());
  const hidden = useStore(({ view }) => hiddenRuns.of(view));
  return runs.map((view) => {
    const { slot } = view.run;
    return (
      <button
        key={slot}
        type="button"
        className={styles.sign}
        style={{ color: runColour(slot) }}
        data-found={hasFoundSignal(view) || undefined}
        data-hidden={hidden.includes(slot) || undefined}
        data-in-sight={inSight.has(slot) || undefined}
        aria-label={`In the list: ${titleOf(view)}`}
        onClick={() => {
          if (list !== null) bringIntoSight(list, slot);
        }}
      >
        <span>{slot}</span>
      </button>
    );
  });
}

/** Within the list: the page stays where it is. */
function bringIntoSight(list: HTMLElement, slot: number): void {
  const card = list.querySelector<HTMLElement>(`[data-run="${slot}"]`);
  if (card !== null) list.scrollTop = card.offsetTop - list.offsetTop;
}

/** A card counts of which at least this share is seen: a list in a low window shows no more than half of one. */
const shareInSight = 0.25;

/** Slots of the runs whose cards are seen. @param slots of all, as a text: what is observed changes with it. */
function useInSight(list: HTMLElement | null, slots: string): ReadonlySet<number> {
  const [inSight, setInSight] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (list === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setInSight((before) => {
          const now = new Set(before);
          for (const { target, intersectionRatio } of entries) {
            const slot = Number(target.getAttribute('data-run'));
            if (intersectionRatio >= shareInSight) now.add(slot);
            else now.delete(slot);
          }
          return now;
        });
      },
      { root: list, threshold: shareInSight },
    );
    for (const slot of slots.split(',')) {
      const card = list.querySelector(`[data-run="${slot}"]`);
      if (card !== null) observer.observe(card);
    }
    return () => {
      observer.disconnect();
    };
  }, [list, slots]);
  return inSight;
}
