import type { App } from '../../state/app';
import { surfSpeeds } from '../../state/surf';

/** Plays it faster (1) or slower (-1), as far as that goes. */
export function changeSpeed({ actions, store }: App, by: 1 | -1): void {
  const speed = surfSpeeds[surfSpeeds.indexOf(store.getState().surf.speed) + by];
  if (speed !== undefined) actions.setSurf({ speed });
}
