/** A client whose jobs do nothing until the test tells them what happens. */
import { EventQueue } from '../../workers/client/eventQueue';
import type { JobOptions, StartJob } from '../../workers/client/job';
import type { JobEvent, JobKind, JobRequest } from '../../workers/protocol/catalogue';

export interface FakeJob<K extends JobKind = JobKind> {
  readonly kind: K;
  readonly request: JobRequest<K>;
  readonly options: JobOptions;
  /** Sends an event and waits until it is consumed. */
  send(event: JobEvent<K>): Promise<void>;
}

export class FakeClient {
  /** What runs, studies and panels ask for. */
  readonly jobs: FakeJob[] = [];
  /** Those that follow the current point with every move of the hand, apart from all others. */
  readonly live: FakeJob[] = [];

  readonly startJob: StartJob = <K extends JobKind>(
    kind: K,
    request: JobRequest<K>,
    options: JobOptions,
  ) => {
    const events = new EventQueue<JobEvent<K>>();
    options.signal.addEventListener('abort', () => {
      events.abandon();
    });
    const list = kind === 'dynamics' && 'roughFirst' in request ? this.live : this.jobs;
    list.push({
      kind,
      request,
      options,
      async send(event) {
        events.push(event);
        if (event.type !== 'progress') events.end();
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    return events;
  };

  /** The jobs that run now. */
  active(): FakeJob[] {
    return this.jobs.filter(({ options }) => !options.signal.aborted);
  }

  /** The latest job of a kind. */
  latest(kind: JobKind): FakeJob {
    const job = this.jobs.findLast((candidate) => candidate.kind === kind);
    if (job === undefined) throw new Error(`no job of kind ${kind} was started`);
    return job;
  }
}
