/** Which runs there are after a click on the phase diagram, and longer ones. */
import { takeSamePasses } from '../physics/chsck/longTime/run/passes';
import { parameters, type ModelPoint } from '../physics/parameters';
import { withSchedule } from '../physics/runParameters';
import { flowUnavailable, plannedRun } from './runs/plan';
import { launchOf, type RunParts } from './settings/launch';
import { isSamePoint } from './points';
import { hasSameFields } from './selectors/memo';
import { slotCount, type Run, type ViewState } from './view';

type RunAddition =
  { readonly runs: readonly Run[]; readonly slot: number } | { readonly problem: string };

/** The runs of the view with the one that a click at `point` means, or why it cannot be added. */
export function addRun(parts: RunParts, view: ViewState, point: ModelPoint): RunAddition {
  const { runs } = view;
  const launch = launchOf(parts, view);
  const slot = lowestFreeSlot(runs);
  const run = plannedRun(point, launch, slot);
  if (run === null)
    return {
      problem:
        (launch.flow && flowUnavailable(point, launch.flow)) ??
        'Choose an engine first: nothing is set to run.',
    };
  const same = runs.find((other) => isSameRun(other, run));
  if (same !== undefined) return { runs, slot: same.slot };
  if (slot > slotCount)
    return { problem: `All ${slotCount} places for runs are taken: remove one to start another.` };
  return { runs: [...runs, run].sort((a, b) => a.slot - b.slot), slot };
}

/** Ten times as long, as far as a run may go: the equations if it solves them, else the instance. */
export function extendedRun(run: Run): Run {
  const longer = <T extends { readonly horizon: number }>(launch: T): T => ({
    ...launch,
    horizon: Math.min(parameters.horizon.max, 10 * launch.horizon),
  });
  if (run.chsck !== null) return { ...run, chsck: longer(run.chsck) };
  return run.flow === null ? run : { ...run, flow: longer(run.flow) };
}

/** Below this the solver's finest discretisation rarely holds the tolerance. */
const finestTolerance = 1e-6;

/**
 * The equations with a tenth of the error, or of that one's tenth where the solver would compute the same again; null where
 * they cannot be solved more accurately.
 */
export function refinedRun(run: Run): Run | null {
  const { chsck } = run;
  if (chsck === null || chsck.tolerance <= finestTolerance) return null;
  let { tolerance } = chsck;
  do tolerance = Math.max(finestTolerance, Number((tolerance / 10).toPrecision(6)));
  while (tolerance > finestTolerance && takeSamePasses(tolerance, chsck.tolerance));
  return { ...run, chsck: { ...chsck, tolerance } };
}

function lowestFreeSlot(runs: readonly Run[]): number {
  const taken = new Set(runs.map(({ slot }) => slot));
  let slot = 1;
  while (taken.has(slot)) slot += 1;
  return slot;
}

function isSameRun(a: Run, b: Run): boolean {
  return (
    isSamePoint(a.point, b.point) &&
    hasSameFields(a.chsck && withSchedule(a.chsck), b.chsck && withSchedule(b.chsck)) &&
    hasSameFields(a.flow && withSchedule(a.flow), b.flow && withSchedule(b.flow))
  );
}
