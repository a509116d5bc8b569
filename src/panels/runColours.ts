import { liveSlot } from '../state/view';

/** One colour per run slot, everywhere that run is drawn; the current point has the accent's. */
export function runColour(slot: number): string {
  return slot === liveSlot ? 'var(--accent)' : `var(--run-${slot})`;
}

/** What a run is called in captions and tables. */
export function runName(slot: number): string {
  return slot === liveSlot ? 'current point' : `run ${slot}`;
}
