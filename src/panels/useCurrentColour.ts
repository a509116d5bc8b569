import { useStore } from '../state/useStore';
import { runColour } from './runColours';

/** Slot of the run that was launched at the current point; null where none was. */
export function useCurrentSlot(): number | null {
  return useStore(({ view: { point, runs } }) => {
    const run = runs.find(
      (candidate) =>
        candidate.point.p === point.p &&
        candidate.point.deltaP === point.deltaP &&
        candidate.point.invDelta2 === point.invDelta2,
    );
    return run?.slot ?? null;
  });
}

/** Colour of the current point: that of the run launched there, or the accent where none was. */
export function useCurrentColour(): string {
  const slot = useCurrentSlot();
  return slot === null ? 'var(--accent)' : runColour(slot);
}
