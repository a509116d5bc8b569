import type { App } from '../../state/app';
import { surfSpeed, surfSpeeds } from '../../state/settings/surf';

/** Plays it faster (1) or slower (-1), as far as that goes. */
export function changeSpeed({ actions, store }: App, by: 1 | -1): void {
  const speed = surfSpeeds[surfSpeeds.indexOf(surfSpeed.of(store.getState().view)) + by];
  if (speed !== undefined) actions.set(surfSpeed, speed);
}
