/** The jobs that a run consists of. */
import type { DynamicsRequest, FlowRequest } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import type { Run } from '../view';

/** A job and its identity, under which its result is filed. */
export type RunJob =
  | { readonly kind: 'dynamics'; readonly key: string; readonly request: DynamicsRequest }
  | { readonly kind: 'flow'; readonly key: string; readonly request: FlowRequest };

/** The jobs of one run: one per engine that is set. Runs that agree on an engine share its job. */
export function runJobs({ point, chsck, flow }: Run): readonly RunJob[] {
  const jobs: RunJob[] = [];
  if (chsck !== null) {
    const request = { point, ...chsck };
    jobs.push({ kind: 'dynamics', key: runKey('dynamics', request), request });
  }
  if (flow !== null) {
    const request = { point, ...flow };
    jobs.push({ kind: 'flow', key: runKey('flow', request), request });
  }
  return jobs;
}
