/**
 * Without a link the page opens on two of the paper's points, one on each side of the threshold:
 * something to look at before anything is asked of the visitor, in the plain view.
 */
import { plannedRun } from '../state/runs/plan';
import { details } from '../state/settings/details';
import { launchOf } from '../state/settings/launch';
import type { App } from '../state/app';
import { withTexts } from '../state/settings/setting';
import { defaultView } from '../state/view';

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
