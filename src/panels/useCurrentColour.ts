import { runAt } from '../state/selectors/movingHessian';
import { useStore } from '../state/useStore';
import { runColour } from './runColours';

/** Slot of the run that was launched at the current point; null where none was. */
export function useCurrentSlot(): number | null {
  return useStore(({ view: { point, runs } }) => runAt(runs, point)?.slot ?? null);
}

/** Colour of the current point: that of the run launched there, or the accent where none was. */
export function useCurrentColour(): string {
  const slot = useCurrentSlot();
  return slot === null ? 'var(--accent)' : runColour(slot);
}
