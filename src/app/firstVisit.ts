/**
 * Without a link the page opens on two of the paper's points, one on each side of the threshold:
 * something to look at before anything is asked of the visitor.
 */
import { plannedRun } from '../state/runs/plan';
import { launchSettings } from '../state/settings/launch';
import type { Link } from '../state/url/link';
import { defaultView } from '../state/view';

const firstPoints = [1.9, 2.3];

export function welcomeLink(link: Link): string {
  const runs = firstPoints.flatMap((invDelta2, i) => {
    const run = plannedRun({ ...defaultView.point, invDelta2 }, launchSettings.initial, i + 1);
    return run ? [run] : [];
  });
  return link.encode({ ...defaultView, runs });
}
