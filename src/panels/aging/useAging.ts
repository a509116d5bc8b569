import { selectAging, selectAgingCurve, selectAgingRun } from '../../state/selectors/aging';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import { useStore } from '../../state/useStore';
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
  const aging = useStore(selectAging);
  const chosen = useStore(selectAgingCurve);
  const slot = useStore((state) => selectAgingRun(state)?.slot ?? null);
  return { aging, chosen, slot, colour: runColour(slot ?? liveSlot) };
}
