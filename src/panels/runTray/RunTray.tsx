/** Every run with its state, its accuracy and what can be done with it. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { refinedRun } from '../../state/addRun';
import type { App } from '../../state/app';
import { isHidden } from '../../state/runs/notebook';
import { isUnderWay } from '../../state/runs/progress';
import type { DynamicsResult, FlowResult, ResultStatus } from '../../state/runs/results';
import { mostUrgent, resultsOf, runStatus } from '../../state/selectors/runs';
import { linkTo } from '../../state/url/pageLink';
import { useApp, useStore } from '../../state/useStore';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Status } from '../../ui/Status';
import { toast } from '../../ui/toasts';
import { titleOf, type RunCurves } from '../dynamics/view';
import { hasFoundSignal, runSentence } from '../dynamics/words';
import { toggleSurf } from '../player/surf';
import { RunNotes } from './RunNotes';
import { runColour } from '../runColours';
import { shownState } from '../shownState';
import { useDetails } from '../Detail';
import { Explained } from '../terms/Explained';
import { useRunViews } from '../useRunViews';
import { HeldRunsNotice } from './HeldRunsNotice';
import styles from './RunTray.module.css';
import {
  dynamicsDetail,
  dynamicsName,
  ensembleDetail,
  flowDetail,
  flowName,
  heldWords,
} from './words';
import { pointWords } from '../pointWords';
import { useNotation } from '../notation/useNotation';

function isStopped(status: ResultStatus): boolean {
  return status === 'failed' || status === 'cancelled';
}

export function RunTray(): ReactNode {
  const { actions } = useApp();
  const runs = useRunViews();
  useAnnouncements(runs);
  return (
    <section className={styles.tray} aria-label="Runs">
      <div>
        <header className={styles.header}>
          <h2 className={styles.title}>Runs</h2>
          {runs.length > 1 ? (
            <Button variant="quiet" onClick={actions.clearRuns}>
              Remove all
            </Button>
          ) : null}
        </header>
        <HeldRunsNotice />
      </div>
      {runs.length === 0 ? (
        <p className={styles.empty}>
          <NoneYet />
        </p>
      ) : (
        <ul className={styles.list}>
          {runs.map((view) => (
            <RunCard key={view.run.slot} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RunCard({ view }: { readonly view: RunCurves }): ReactNode {
  const { actions, tables } = useApp();
  const { run, dynamics, flow } = view;
  const { slot, point } = run;
  const statuses = resultsOf(view).map(({ status }) => status);
  const isHeld = useStore(({ held }) => held.runs.includes(run));
  const hidden = useStore((state) => isHidden(state.view, slot));
  const isDetailed = useDetails();
  const notation = useNotation();
  return (
    <li
      className={styles.card}
      data-run={slot}
      data-status={runStatus(view)}
      data-hidden={hidden || undefined}
    >
      <div className={styles.cardHead}>
        <span
          className={styles.chip}
          style={{ background: runColour(slot) }}
          title={hasFoundSignal(view) ? 'found the signal' : undefined}
        >
          {slot}
        </span>
        <button
          type="button"
          className={styles.point}
          data-prints
          aria-label={`Go to ${titleOf(view)}: ${pointWords(point, 4, notation).replace('ₚ', 'p')}`}
          onClick={() => {
            actions.act(`going to run ${slot}`, () => {
              actions.setPoint(point);
              actions.selectRun(slot);
            });
          }}
        >
          {view.name === undefined ? null : (
            <bdi className={styles.name} translate="no">{`“${view.name}”`}</bdi>
          )}
          {point.terms === undefined
            ? pointWords(point, 4, notation).split(', ').reverse().join(', ')
            : pointWords(point, 4, notation)}
        </button>
        <RunNotes slot={slot} />
        <IconButton
          name={`Remove run ${slot}`}
          size="small"
          onClick={() => {
            actions.removeRun(slot);
          }}
        >
          ×
        </IconButton>
      </div>
      {dynamics && run.chsck ? (
        <EngineStatus
          slot={slot}
          name={dynamicsName(tables.runs, run.chsck)}
          result={progressOf(dynamics)}
          detail={dynamicsDetail(dynamics)}
        />
      ) : null}
      {flow && run.flow ? (
        <EngineStatus
          slot={slot}
          name={flowName(tables.runs, point, run.flow)}
          result={run.flow.members === 1 ? progressOf(flow) : ensembleProgress(view)}
          detail={run.flow.members === 1 ? flowDetail(flow) : ensembleDetail(view)}
        />
      ) : null}
      <p className={styles.sentence}>
        <Explained text={isHeld ? heldWords : runSentence(view, isDetailed, notation)} />
      </p>
      <div className={styles.actions}>
        {hidden ? (
          <Button
            size="small"
            accessibleName={`Show run ${slot}`}
            onClick={() => {
              actions.showRun(slot, true);
            }}
          >
            Hidden: show
          </Button>
        ) : null}
        {isHeld ? (
          <Button
            size="small"
            accessibleName={`Compute run ${slot}`}
            onClick={() => {
              actions.computeHeld(slot);
            }}
          >
            Compute
          </Button>
        ) : (
          <RunButtons view={view} statuses={statuses} />
        )}
      </div>
    </li>
  );
}

interface RunButtonsProps {
  readonly view: RunCurves;
  readonly statuses: readonly ResultStatus[];
}

/** What can be done with a run in its present state. */
function RunButtons({ view, statuses }: RunButtonsProps): ReactNode {
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

/** How far one engine of a run is. */
interface EngineProgress {
  readonly status: ResultStatus;
  readonly fraction: number;
  readonly method: string | undefined;
}

function progressOf({ status, fraction, summary }: DynamicsResult | FlowResult): EngineProgress {
  return { status, fraction, method: summary?.method };
}

/** All instances as one. */
function ensembleProgress({ members, run, flow }: RunCurves): EngineProgress {
  const done = members.reduce((sum, { fraction }) => sum + fraction, 0);
  return {
    status: mostUrgent(members.map(({ status }) => status)),
    fraction: done / (run.flow?.members ?? 1),
    method: flow?.summary?.method,
  };
}

interface EngineStatusProps {
  readonly slot: number;
  readonly name: string;
  readonly result: EngineProgress;
  readonly detail: string;
}

function EngineStatus({ slot, name, result, detail }: EngineStatusProps): ReactNode {
  return (
    <Status
      state={shownState[result.status]}
      text={<span title={result.method}>{name}</span>}
      detail={detail}
      {...(isUnderWay(result.status)
        ? { progress: result.fraction, progressName: `Progress of run ${slot}, ${name}` }
        : {})}
    />
  );
}

/** Says politely when a run has done another quarter of its work, and how it ends. */
function useAnnouncements(runs: readonly RunCurves[]): void {
  const last = useRef(new Map<number, string>());
  useEffect(() => {
    const now = new Map(runs.map((view) => [view.run.slot, milestone(view)]));
    for (const [slot, text] of now)
      if (text !== '' && last.current.get(slot) !== text) announce(`Run ${slot} ${text}`);
    last.current = now;
  }, [runs]);
}

function milestone(view: RunCurves): string {
  const status = runStatus(view);
  if (status === 'done') return 'is finished.';
  if (status === 'failed') return 'has failed.';
  const fractions = resultsOf(view).map(({ fraction }) => fraction);
  const quarters = Math.floor(4 * Math.min(1, ...fractions));
  return quarters === 0 ? '' : `has done ${25 * quarters} per cent.`;
}

function NoneYet(): ReactNode {
  const isMixture = useStore(({ view }) => view.point.terms !== undefined);
  const how = isMixture
    ? 'Press “Run here”'
    : 'Click the phase diagram, one of the paper’s points, or “Run here”';
  return `None yet. ${how}. Runs stay for comparison until you remove them.`;
}
