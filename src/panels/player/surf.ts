/** The surf as every page starts it: one button, one key. What plays it is loaded when it is first asked for. */
import { hessianSource } from '../../state/settings/hessian';
import { surfing } from '../../state/settings/surf';
import type { App } from '../../state/app';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { matchesMedia } from '../../ui/mediaQuery';

export const surfCode = codeOnDemand('The surf', () => import('./SurfBar'));

/** Plays it from where the time cursor is, from the beginning at its end; or stops it there. */
export function toggleSurf(app: App): void {
  if (app.store.getState().surf.isPlaying) pauseSurf(app);
  else openSurf(app, { isPlaying: !matchesMedia('(prefers-reduced-motion: reduce)') });
}

/** Where it was stopped is one step to undo. */
function pauseSurf({ actions }: App): void {
  actions.setSurf({ isPlaying: false });
  actions.finish('the surf');
}

/** The panels follow the flow from now on. */
function openSurf(app: App, { isPlaying }: { readonly isPlaying: boolean }): void {
  const { actions, store } = app;
  const isOpen = surfing.of(store.getState().view);
  actions.set(hessianSource, 'run', 'drag');
  actions.set(surfing, true, 'drag');
  actions.setSurf({ isPlaying });
  const code = surfCode.state();
  if (isPlaying || !isOpen || code.status !== 'loaded') return;
  code.module.stepSurf(app, 1);
}
