/** The runs of a view as its reader has noted them: ordered, named, hidden, compared. */
import { memoiseLast } from '../selectors/memo';
import {
  comparedRuns,
  hiddenRuns,
  notebookSettings,
  runNames,
  runOrder,
  type ComparedSlots,
} from '../settings/notebook';
import { withTexts } from '../settings/setting';
import type { Run, ViewState } from '../view';

const inOrder = memoiseLast((runs: readonly Run[], order: readonly number[]): readonly Run[] => {
  if (order.length === 0) return runs;
  const rank = ({ slot }: Run): number => {
    const place = order.indexOf(slot);
    return place < 0 ? order.length + slot : place;
  };
  return runs.toSorted((a, b) => rank(a) - rank(b));
});

/** In the order of the reader. */
export function orderedRuns(view: ViewState): readonly Run[] {
  return inOrder(view.runs, runOrder.of(view));
}

const withoutHidden = memoiseLast(
  (runs: readonly Run[], hidden: readonly number[]): readonly Run[] =>
    hidden.length === 0 ? runs : runs.filter(({ slot }) => !hidden.includes(slot)),
);

/** Those of the pictures that show every run, in the order of the reader. */
export function shownRuns(view: ViewState): readonly Run[] {
  return withoutHidden(orderedRuns(view), hiddenRuns.of(view));
}

export function isHidden(view: ViewState, slot: number): boolean {
  return hiddenRuns.of(view).includes(slot);
}

/** The two runs whose difference is drawn; null where one of them is not there. */
export function comparedOf(view: ViewState): ComparedSlots | null {
  const compared = comparedRuns.of(view);
  const has = (slot: number | undefined): boolean => view.runs.some((run) => run.slot === slot);
  return has(compared?.of) && has(compared?.minus) ? compared : null;
}

/** The slots in the order that a run has when it moves by so many places; ascending ones need no order. */
export function orderAfterMove(view: ViewState, slot: number, by: number): readonly number[] {
  const slots = orderedRuns(view).map((run) => run.slot);
  const from = slots.indexOf(slot);
  const to = Math.min(slots.length - 1, Math.max(0, from + by));
  const moved = slots.toSpliced(from, 1).toSpliced(to, 0, slot);
  return moved.every((other, i) => other > (moved[i - 1] ?? 0)) ? [] : moved;
}

/** The view with other runs: what was noted of a slot goes with its run, and a new run has no notes. */
export function withRuns(
  view: ViewState,
  runs: readonly Run[],
): Pick<ViewState, 'runs' | 'settings'> {
  const has = (list: readonly Run[], slot: number): boolean =>
    list.some((run) => run.slot === slot);
  const stays = (slot: number): boolean => has(view.runs, slot) && has(runs, slot);
  const compared = comparedRuns.of(view);
  const keepsDifference = compared !== null && stays(compared.of) && stays(compared.minus);
  return {
    runs,
    settings: withTexts(view.settings, notebookSettings, {
      [runNames.key]: runNames.write(
        new Map([...runNames.of(view)].filter(([slot]) => stays(slot))),
      ),
      [hiddenRuns.key]: hiddenRuns.write(hiddenRuns.of(view).filter(stays)),
      [runOrder.key]: runOrder.write(runOrder.of(view).filter(stays)),
      [comparedRuns.key]: comparedRuns.write(keepsDifference ? compared : null),
    }),
  };
}
