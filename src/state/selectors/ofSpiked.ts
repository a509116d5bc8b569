/** What exists at points of 2+p only. */
import type { AppState } from '../store';

/** The same of a state at such a point, and nothing at any other mixture: a job to ask for, numbers to show. */
export function ofSpiked<T>(of: (state: AppState) => T | null): (state: AppState) => T | null {
  return (state) => (state.view.point.terms === undefined ? of(state) : null);
}
