import { selectAging, selectAgingCurve, selectAgingRun } from '../../state/selectors/aging';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import { selectApproach } from '../../state/selectors/approach';
import { useStore } from '../../state/useStore';
import type { AppState } from '../../state/store';
import { liveSlot } from '../../state/view';
import { runColour } from '../runColours';

export interface AgingLook {
  readonly aging: Aging | null;
  /** The one of the waiting time that is emphasised. */
  readonly chosen: AgingCurve | null;
  /** Of the run that is looked at; null for the current point. */
  readonly slot: number | null;
  readonly colour: string;
}

/** What every panel of the page draws, and in which colour. */
export function useAging(): AgingLook {
  return useLook(selectAging);
}

/** The same for the panel of the approach, which is drawn before the others. */
export function useApproach(): AgingLook {
  return useLook(selectApproach);
}

function useLook(select: (state: AppState) => Aging | null): AgingLook {
  const aging = useStore(select);
  const chosen = useStore(selectAgingCurve);
  const slot = useStore((state) => selectAgingRun(state)?.slot ?? null);
  return { aging, chosen, slot, colour: runColour(slot ?? liveSlot) };
}
