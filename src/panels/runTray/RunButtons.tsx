/** What can be done with a run in its present state. */
import type { ReactNode } from 'react';
import { refinedRun } from '../../state/addRun';
import type { App } from '../../state/app';
import { isUnderWay } from '../../state/runs/progress';
import type { ResultStatus } from '../../state/runs/results';
import { resultsOf } from '../../state/selectors/runs';
import { linkTo } from '../../state/url/pageLink';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import type { RunCurves } from '../dynamics/view';
import { toggleSurf } from '../player/surf';

function isStopped(status: ResultStatus): boolean {
  return status === 'failed' || status === 'cancelled';
}

interface RunButtonsProps {
  readonly view: RunCurves;
  readonly statuses: readonly ResultStatus[];
}

export function RunButtons({ view, statuses }: RunButtonsProps): ReactNode {
  const app = useApp();
  const { actions, store } = app;
  const { slot } = view.run;
  const button = (text: string, act: () => void): ReactNode => (
    <Button key={text} size="small" accessibleName={`${text} run ${slot}`} onClick={act}>
      {text}
    </Button>
  );
  const isPaused = statuses.includes('paused');
  const isActive = statuses.some(isUnderWay);
  const isDone = statuses.every((status) => status === 'done');
  return [
    statuses.includes('failed') ? button('Copy details', () => void copyDetails(app, view)) : null,
    statuses.some(isStopped)
      ? button('Retry', () => {
          actions.retryRun(slot);
        })
      : null,
    isActive
      ? button(isPaused ? 'Resume' : 'Pause', () => {
          actions.pauseRun(slot, !isPaused);
        })
      : null,
    isActive
      ? button('Cancel', () => {
          actions.cancelRun(slot);
        })
      : null,
    view.dynamics !== null || view.flow !== null
      ? button('Play', () => {
          actions.act(`going to run ${slot}`, () => {
            actions.setPoint(view.run.point);
            actions.selectRun(slot);
          });
          actions.pinTime(null, 'drag');
          if (!store.getState().surf.isPlaying) toggleSurf(app);
        })
      : null,
    isDone
      ? button('Extend', () => {
          actions.extendRun(slot);
        })
      : null,
    isDone && view.dynamics?.summary?.reason !== 'limit' && refinedRun(view.run) !== null
      ? button('Refine', () => {
          actions.refineRun(slot);
        })
      : null,
  ];
}

/** Everything a person needs to report a failure, as JSON on the clipboard. */
async function copyDetails({ link, store }: App, view: RunCurves): Promise<void> {
  const failures = resultsOf(view).flatMap(({ failure }) => failure ?? []);
  const address = linkTo(link, store.getState().view);
  const details = { link: address, run: view.run, failures, browser: navigator.userAgent };
  try {
    await navigator.clipboard.writeText(JSON.stringify(details, null, 2));
    toast('Details copied');
  } catch {
    toast('The browser refused to copy the details.');
  }
}
