/** One run: where it is, how far, how accurate, what became of it, and what can be done with it. */
import { useCallback, type ReactNode } from 'react';
import { isHidden } from '../../state/runs/notebook';
import { isUnderWay } from '../../state/runs/progress';
import type { DynamicsResult, FlowResult, ResultStatus } from '../../state/runs/results';
import { mostUrgent, resultsOf, runStatus } from '../../state/selectors/runs';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Status } from '../../ui/Status';
import { titleOf, type RunCurves } from '../dynamics/view';
import { Tied } from '../../ui/Tied';
import { hasFoundSignal, runSentence } from '../dynamics/words';
import { runColour } from '../runColours';
import { shownState } from '../shownState';
import { useDetails } from '../Detail';
import { pointWords } from '../pointWords';
import { useNotation } from '../notation/useNotation';
import { Explained } from '../terms/Explained';
import { RunButtons } from './RunButtons';
import { RunNotes } from './RunNotes';
import styles from './RunTray.module.css';
import {
  dynamicsDetail,
  dynamicsName,
  endWords,
  ensembleDetail,
  ensembleEndWords,
  flowDetail,
  flowName,
  heldWords,
} from './words';

interface RunCardProps {
  readonly view: RunCurves;
  /** Of a list that can be sorted: told where the grip goes, and null when that is gone. */
  readonly onGripPlace?: (slot: number, place: HTMLElement | null) => void;
}

export function RunCard({ view, onGripPlace }: RunCardProps): ReactNode {
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
      data-under-way={(isUnderWay(runStatus(view)) && !isHeld) || undefined}
      data-hidden={hidden || undefined}
    >
      <div className={styles.cardHead}>
        {onGripPlace === undefined ? null : <GripPlace slot={slot} onPlace={onGripPlace} />}
        <span
          className={styles.chip}
          style={{ color: runColour(slot) }}
          data-chip
          data-found={hasFoundSignal(view) || undefined}
          title={hasFoundSignal(view) ? 'found the signal' : undefined}
        >
          <span>{slot}</span>
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
          <Tied
            text={
              point.terms === undefined
                ? pointWords(point, 4, notation).split(', ').reverse().join(', ')
                : pointWords(point, 4, notation)
            }
          />
        </button>
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
          end={endWords(dynamics, notation.energy)}
          detail={dynamicsDetail(dynamics)}
        />
      ) : null}
      {flow && run.flow ? (
        <EngineStatus
          slot={slot}
          name={flowName(tables.runs, point, run.flow)}
          result={run.flow.members === 1 ? progressOf(flow) : ensembleProgress(view)}
          end={
            run.flow.members === 1
              ? endWords(flow, notation.energy)
              : ensembleEndWords(view, notation.energy)
          }
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
        <RunNotes slot={slot} />
      </div>
    </li>
  );
}

/** As wide as the grip from the first moment on. */
function GripPlace({
  slot,
  onPlace,
}: {
  readonly slot: number;
  readonly onPlace: (slot: number, place: HTMLElement | null) => void;
}): ReactNode {
  const ref = useCallback(
    (place: HTMLElement | null) => {
      onPlace(slot, place);
    },
    [onPlace, slot],
  );
  return <span ref={ref} className={styles.gripPlace} />;
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
  /** Where it ended; empty until then. */
  readonly end: string;
  readonly detail: string;
}

function EngineStatus({ slot, name, result, end, detail }: EngineStatusProps): ReactNode {
  return (
    <Status
      state={shownState[result.status]}
      text={
        <span title={result.method}>
          <Tied text={end === '' ? name : `${name} · ${end}`} />
        </span>
      }
      detail={<Tied text={detail} />}
      {...(isUnderWay(result.status)
        ? { progress: result.fraction, progressName: `Progress of run ${slot}, ${name}` }
        : {})}
    />
  );
}
