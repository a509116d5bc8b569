/** Whether what the view asks for has been computed: what draws pictures without a person waits for it. */
import type { JobKind } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import { kindsOf, type JobRules } from '../latest/requests';
import { latestOf } from '../latest/results';
import { selectLiveRequest } from '../live/request';
import { isUnderWay } from '../runs/progress';
import { runJobs } from '../runs/requests';
import type { ResultStatus } from '../runs/results';
import type { AppState } from '../store';
import type { Tables } from '../tables';
import { memoiseLast } from './memo';

/** `failed`: nothing is computed any more, but not all of it is there. */
export type Settling = 'computing' | 'failed' | 'settled';

/** All panels ask at once, and the answer is the same for each. */
export const selectSettling = memoiseLast(
  (tables: Pick<Tables, 'jobs' | 'studies'>, state: AppState): Settling => {
    const { jobs, studies } = tables;
    const all = [
      ...kindsOf(jobs).map((kind) => latestSettling(jobs, kind, state)),
      liveSettling(state),
      ...runSettlings(state),
      ...studies.map(({ status }) => studySettling(status(state))),
    ];
    const stages: readonly Settling[] = ['computing', 'failed'];
    return stages.find((stage) => all.includes(stage)) ?? 'settled';
  },
);

function latestSettling(rules: JobRules, kind: JobKind, state: AppState): Settling {
  const request = rules[kind]?.request(state) ?? null;
  if (request === null) return 'settled';
  const { key, status } = latestOf(state, kind);
  // A job that begins once the view stands still has not been asked for yet.
  if (key !== keyOf(kind, request) || status === 'loading') return 'computing';
  return status === 'failed' ? 'failed' : 'settled';
}

/** Requests stay the same object until they change, and some are long. */
const keys = new WeakMap<object, string>();

function keyOf(...[kind, request]: Parameters<typeof runKey>): string {
  const key = keys.get(request) ?? runKey(kind, request);
  keys.set(request, key);
  return key;
}

function liveSettling(state: AppState): Settling {
  const wanted = selectLiveRequest(state);
  if (wanted === null) return 'settled';
  const { shown, failure } = state.live;
  if (failure !== '') return 'failed';
  return shown?.key === keyOf('dynamics', wanted) ? settlingOf(shown.status) : 'computing';
}

function runSettlings({ view, results }: AppState): Settling[] {
  return view.runs.flatMap(runJobs).map(({ kind, key }) => {
    const result = results[kind][key];
    return result === undefined ? 'computing' : settlingOf(result.status);
  });
}

function studySettling(status: ResultStatus | null): Settling {
  return status === null ? 'settled' : settlingOf(status);
}

function settlingOf(status: ResultStatus): Settling {
  if (isUnderWay(status)) return 'computing';
  return status === 'done' ? 'settled' : 'failed';
}
