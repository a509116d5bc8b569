/**
 * What an address without a link stands for: the story for who has not seen it, else the lab on two of the
 * paper's points, one on each side of the threshold, in the plain view.
 */
import { firstStep } from '../lessons/story/firstStep';
import { keptLab } from '../lessons/story/keptLab';
import { visitLink } from '../lessons/visit';
import { plannedRun } from '../state/runs/plan';
import { details } from '../state/settings/details';
import { launchOf } from '../state/settings/launch';
import type { App } from '../state/app';
import { withTexts } from '../state/settings/setting';
import { defaultView } from '../state/view';
import { hasSeenStory, keepStorySeen } from './storySeen';

const firstPoints = [1.9, 2.3];

export function welcomeLink({ link, tables }: Pick<App, 'link' | 'tables'>): string {
  const launch = launchOf(tables.runs, defaultView);
  const runs = firstPoints.flatMap((invDelta2, i) => {
    const run = plannedRun({ ...defaultView.point, invDelta2 }, launch, i + 1);
    return run ? [run] : [];
  });
  const settings = withTexts({}, [details], { [details.key]: details.write(false) });
  return link.encode({ ...defaultView, settings, runs });
}

/** The link that an address without one stands for. Inside another page it is the lab: the host tells its own story. */
export function firstLink(app: Pick<App, 'link' | 'tables'>): string {
  const isEmbedded = window.self !== window.top;
  const isNew = !isEmbedded && !hasSeenStory();
  return isNew ? firstStep : welcomeLink(app);
}

/** To the lab as it was before the story, with all runs and their notes; the next visit begins in the lab. */
export function leaveStory(app: App): void {
  keepStorySeen();
  visitLink(app, 'the lab', keptLab() ?? welcomeLink(app));
}
