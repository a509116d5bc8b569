/** Into the presenter from any state, and back to exactly that, or in the story to the step that is shown. */
import type { App } from '../../state/app';
import { presentation } from '../../state/settings/present';
import { storyStep } from '../../state/settings/story';
import { withTexts } from '../../state/settings/setting';
import { emptyStage } from '../../state/store';
import { currentStep, type Step } from '../../state/timeline';

/** What was shown before; nothing where a link led into the presenter. */
const before = new WeakMap<App['store'], Step>();

export function present({ store, actions }: Pick<App, 'store' | 'actions'>): void {
  if (presentation.of(store.getState().view) !== null) return;
  // What a gesture has changed so far is part of what is come back to.
  actions.finish('what was shown');
  before.set(store, currentStep(store.getState().timeline));
  actions.set(presentation, 'one');
}

/**
 * The view from before, whatever was shown meanwhile: Back then leads to what came before that, and not into the
 * presenter again. Whoever has gone on in the story stays at that step, as it is shown, and Back leads to the one from
 * before. Without a view from before, the present one as the page has it.
 */
export function leavePresenter({ store, actions }: Pick<App, 'store' | 'actions'>): void {
  const step = before.get(store);
  const { view } = store.getState();
  before.delete(store);
  actions.setStage(emptyStage);
  if (step === undefined) actions.set(presentation, null);
  else if (!actions.returnTo(step.id)) {
    // So much was shown that the timeline has forgotten it.
    actions.visit('the presenter', { view: step.view, notices: [] });
  }
  const toldNow = storyStep.of(view);
  if (step === undefined || toldNow === null || toldNow === storyStep.of(step.view)) return;
  const settings = withTexts(view.settings, [presentation], {
    [presentation.key]: presentation.initialText,
  });
  actions.visit(`step ${toldNow} of the story`, {
    view: { ...view, settings, large: null },
    notices: [],
  });
}
