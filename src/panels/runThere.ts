import type { App } from '../state/app';

/**
 * A run at another place: one step to undo, and two tasks, so that the reader is heard between them. The panels
 * follow the point in the first, its run is launched and listed in the second.
 * @param move sets the point as a gesture does that goes on.
 */
export function runThere(
  { actions, store }: Pick<App, 'actions' | 'store'>,
  move: () => void,
): void {
  move();
  // By then another click may have moved it on.
  const { point } = store.getState().view;
  setTimeout(() => {
    actions.act('the run', () => {
      actions.launchRun(point);
    });
  });
}
