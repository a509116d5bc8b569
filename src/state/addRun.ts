/** Which runs there are after a click on the phase diagram. */
import type { ModelPoint } from '../physics/parameters';
import { flowUnavailable, plannedRun, slotCount, type Run, type ViewState } from './view';

type RunAddition =
  { readonly runs: readonly Run[]; readonly slot: number } | { readonly problem: string };

/** The runs of the view with the one that a click at `point` means, or why it cannot be added. */
export function addRun({ runs, launch }: ViewState, point: ModelPoint): RunAddition {
  const slot = lowestFreeSlot(runs);
  const run = plannedRun(point, launch, slot);
  if (run === null)
    return { problem: flowUnavailable(point) ?? 'Choose an engine first: nothing is set to run.' };
  const same = runs.find((other) => isSameRun(other, run));
  if (same !== undefined) return { runs, slot: same.slot };
  if (slot > slotCount)
    return { problem: `All ${slotCount} places for runs are taken: remove one to start another.` };
  return { runs: [...runs, run].sort((a, b) => a.slot - b.slot), slot };
}

function lowestFreeSlot(runs: readonly Run[]): number {
  const taken = new Set(runs.map(({ slot }) => slot));
  let slot = 1;
  while (taken.has(slot)) slot += 1;
  return slot;
}

function isSameRun(a: Run, b: Run): boolean {
  return (
    hasSameFields(a.point, b.point) &&
    hasSameFields(a.chsck, b.chsck) &&
    hasSameFields(a.flow, b.flow)
  );
}

function hasSameFields<T extends object>(a: T | null, b: T | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
