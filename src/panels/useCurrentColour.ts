import { useStore } from '../state/useStore';
import { runColour } from './runColours';

/** Colour of the current point: that of the run launched there, or the accent where none was. */
export function useCurrentColour(): string {
  return useStore(({ view: { point, runs } }) => {
    const run = runs.find(
      (candidate) =>
        candidate.point.p === point.p &&
        candidate.point.deltaP === point.deltaP &&
        candidate.point.invDelta2 === point.invDelta2,
    );
    return run ? runColour(run.slot) : 'var(--accent)';
  });
}
