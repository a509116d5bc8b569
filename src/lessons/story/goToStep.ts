/** From step to step: each is a link that is visited, so that Back, Forward and undo know them. */
import { shownOnPage } from '../../panels/shownOnPage';
import type { PanelDescriptor } from '../../panels/panel';
import type { App } from '../../state/app';
import { withTexts } from '../../state/settings/setting';
import { storyAnswers, storyPanels, storyStep } from '../../state/settings/story';
import { surfing } from '../../state/settings/surf';
import { pageNames, type Page } from '../../state/view';
import { toast } from '../../ui/toasts';
import { visitLink } from '../visit';
import { keptLab } from './keptLab';
import { forgetProgress, keptProgress } from './keptProgress';
import { startedRuns, storyLinks } from './links';

/** Shows a step, with the run that it asked for once that is done; nothing beyond the last or before the first. */
export function goToStep(app: App, step: number): void {
  const run = startedRuns[step - 1];
  const hasRun = run !== undefined && keptProgress().areDone[step - 1] === true;
  visitStep(app, step, hasRun ? `&${run}` : '');
}

/** Shows a step as it begins. */
export function repeatStep(app: App, step: number): void {
  visitStep(app, step);
}

function visitStep(app: App, step: number, more = ''): void {
  const text = storyLinks[step - 1];
  if (text === undefined) return;
  visitLink(app, `step ${step} of the story`, `${text}${more}`);
}

/** From the first step, with nothing answered or done. */
export function beginStory(app: App): void {
  forgetProgress();
  goToStep(app, 1);
}

/** To the step that was shown last, with what was answered, or to the first. */
export function returnToStory(app: App): void {
  const { step, answers } = keptProgress();
  app.actions.act('the story', () => {
    goToStep(app, step);
    app.actions.set(storyAnswers, answers);
  });
}

export interface LabPlace {
  readonly page: Page;
  /** The panels stand beside each other only while the surf is open. */
  readonly isSurfing: boolean;
}

/** Where the whole program shows all of these panels. */
export function labPlaceOf(
  panels: readonly PanelDescriptor[],
  ids: readonly string[],
): LabPlace | undefined {
  return pageNames
    .flatMap((page) => [false, true].map((isSurfing) => ({ page, isSurfing })))
    .find(({ page, isSurfing }) => {
      const shown = shownOnPage(panels, page, isSurfing);
      return ids.every((id) => shown.some((panel) => panel.id === id));
    });
}

/** The whole program at the view of a step, with its panels in sight; a lab from before is a press away. */
export function openInLab(app: App, panels: readonly PanelDescriptor[]): void {
  const { actions, store } = app;
  const { view } = store.getState();
  const lab = keptLab();
  const ids = storyPanels[(storyStep.of(view) ?? 1) - 1] ?? [];
  const { page, isSurfing } = labPlaceOf(panels, ids) ?? { page: view.page, isSurfing: false };
  const settings = withTexts(view.settings, [storyStep, storyAnswers, surfing], {
    [storyStep.key]: storyStep.initialText,
    [storyAnswers.key]: storyAnswers.initialText,
    [surfing.key]: surfing.write(isSurfing),
  });
  const [panel] = ids;
  actions.visit('the lab', {
    view: { ...view, settings, page, large: null },
    notices: [],
    // Of the surf the middle is at the top, and its panel has another page of its own.
    ...(panel !== undefined && !isSurfing && { panel }),
  });
  if (lab === null) return;
  toast('Your earlier lab is put aside', {
    label: 'Bring it back',
    act: () => {
      visitLink(app, 'the lab', lab);
    },
  });
}
