/** Shares the workers of the machine among jobs and replaces those that are lost. */
import { EventQueue } from './eventQueue';
import { createHost, type Host, type HostedJob, type WorkerLike } from './host';
import type { JobOptions, JobPriority, StartJob } from './job';
import type { JobEvent, JobKind, JobRequest } from '../protocol/catalogue';

export interface PoolOptions {
  readonly createWorker: () => WorkerLike;
  /** Workers for jobs of priority `run` and `batch`; interactive jobs may use one more. */
  readonly size: number;
  /** Of these, workers that jobs of priority `batch` may use at a time. */
  readonly batchSize: number;
  /** Runs and batches that may go on at a time while the page is being used. */
  readonly besideUse: number;
  /** Settles once what the page is about to draw has been painted. */
  readonly afterPaint: () => Promise<unknown>;
}

export interface WorkerPool {
  readonly startJob: StartJob;
  /** Loads workers ahead of the first job, one after the other. */
  readonly warm: () => void;
  /** While it is held everything stands still and nothing begins. */
  readonly hold: (held: boolean) => void;
  /** No job begins until the page has drawn what settles this: workers load meanwhile. */
  readonly beginAfter: (drawn: Promise<unknown>) => void;
  /**
   * To be told of every act of the reader: a core is left to the page for a moment, and jobs that the first act after a
   * rest asks for begin when the page has drawn it. A worker that wakes meanwhile would have it drawn later, and its
   * own answer too.
   */
  readonly noteUse: () => void;
  /** Terminates all workers. */
  dispose(): void;
}

/** Workers loaded and rehearsed ahead: two clicks need four, each for equations and simulation, and the hand one. */
const warmCount = 5;
/** Between two of them, so that they leave a core to a page that is just being used. */
const warmInterval = 300;
/** Rehearsed workers that stay however long nothing happens: the next click needs two. */
const keptCount = 2;
/** A worker that had nothing to do for this long is let go, as long as enough stay. */
const idleMilliseconds = 30_000;

/** The page counts as being used for so long after an act: a drag and quick clicks never pause that long. */
const useMilliseconds = 400;

/** Each takes memory for its code and its job: more than this many serve no reader, whatever the cores. */
const mostWorkers = 8;

/** Cores to count on: what the browser says (some say nothing, some a number they made up), at most eight. */
function countedCores(claimed: number | undefined): number {
  const cores = Math.floor(claimed ?? NaN);
  return cores >= 1 ? Math.min(cores, mostWorkers) : 2;
}

/**
 * One core is left to the page. Four workers at least, even if they share fewer cores: the next click
 * then shows its first samples while two earlier runs of two engines still go on. Seven at most, which
 * with the one for interactive jobs makes eight.
 * @param cores what `navigator.hardwareConcurrency` says; undefined where it says nothing.
 */
export function poolSize(cores: number | undefined): number {
  return Math.max(4, countedCores(cores) - 1);
}

/**
 * Workers for batches: two of the pool stay free for the next click, and so does a core, since batches
 * go on for long and would slow down whatever else computes.
 */
export function poolBatchSize(cores: number | undefined): number {
  return Math.max(1, Math.min(poolSize(cores) - keptCount, countedCores(cores) - 1));
}

/**
 * Jobs beside a page that is being used. Workers that outnumber the cores would take most of the time
 * of the page's own thread: with four on two cores each click took eight times as long.
 */
export function poolBesideUse(cores: number | undefined): number {
  return Math.max(1, countedCores(cores) - 1);
}

interface Task {
  readonly priority: JobPriority;
  /** By whoever asked for the job. */
  paused: boolean;
  /** Something that can be drawn has arrived. */
  hasShown: boolean;
  begin(host: Host): HostedJob;
  /** No worker could be had. */
  refuse(message: string): void;
}

interface Member {
  readonly host: Host;
  task: Task | null;
  /** Of the last task: what the engine has compiled of its code by then serves the next one like it. */
  served: JobPriority | null;
  idleTimer: ReturnType<typeof setTimeout> | undefined;
}

export function createWorkerPool({
  createWorker,
  size,
  batchSize,
  besideUse,
  afterPaint,
}: PoolOptions): WorkerPool {
  const members = new Set<Member>();
  const queue: Task[] = [];
  let warmTimer: ReturnType<typeof setTimeout> | undefined;
  let warmed = 0;
  let useTimer: ReturnType<typeof setTimeout> | undefined;
  let handTimer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  /** What the page is drawing before anything begins. */
  let drawings = 0;
  const hosted = new Map<Task, HostedJob>();

  const rest = (member: Member): void => {
    member.task = null;
    member.idleTimer = setTimeout(() => {
      if (members.size <= keptCount) return;
      members.delete(member);
      member.host.terminate();
    }, idleMilliseconds);
  };
  /**
   * Those that stand still while the page is used: runs before batches, then what has shown nothing, then who came
   * first, go on. While a hand asks for one place after the other what has shown something leaves it a core, too.
   */
  const heldByUse = (): ReadonlySet<Task> => {
    if (useTimer === undefined) return new Set();
    const going = [...hosted.keys()].filter(
      ({ priority, paused }) => priority !== 'interactive' && !paused,
    );
    const rank = ({ priority, hasShown }: Task): number =>
      2 * Number(priority === 'batch') + Number(hasShown);
    going.sort((a, b) => rank(a) - rank(b));
    const shownBeside = handTimer === undefined ? besideUse : besideUse - 1;
    return new Set(going.filter(({ hasShown }, i) => i >= (hasShown ? shownBeside : besideUse)));
  };
  /** Batches stand still, too, while a job that somebody waits for has shown nothing yet. */
  const settlePauses = (): void => {
    const isAwaited = [...hosted.keys()].some(
      ({ priority, paused, hasShown }) => priority !== 'batch' && !paused && !hasShown,
    );
    const held = heldByUse();
    for (const [task, job] of hosted)
      job.setPaused(
        isHeld || task.paused || held.has(task) || (isAwaited && task.priority === 'batch'),
      );
  };
  const addMember = (): Member => {
    const release = (): void => {
      if (member.task !== null) hosted.delete(member.task);
      settlePauses();
    };
    const host = createHost(createWorker(), {
      free() {
        release();
        rest(member);
        assign();
      },
      lost() {
        release();
        clearTimeout(member.idleTimer);
        members.delete(member);
        // Not at once: the lost job's failure is told before the next one starts.
        queueMicrotask(assign);
      },
    });
    const member: Member = { host, task: null, served: null, idleTimer: undefined };
    members.add(member);
    return member;
  };

  /** An idle worker for a task of this priority, a new one if there may be more; null to wait. */
  const findMember = (priority: JobPriority): Member | null => {
    const busyWith = (...priorities: JobPriority[]): number =>
      [...members].filter(({ task }) => task !== null && priorities.includes(task.priority)).length;
    if (priority !== 'interactive' && busyWith('run', 'batch') >= size) return null;
    if (priority === 'batch' && busyWith('batch') >= batchSize) return null;
    const idle = [...members].filter(({ task }) => task === null);
    const isForHand = priority === 'interactive';
    // A worker that has followed a hand is left to it: runs and batches take another one.
    const fitting = idle.find(({ served }) => (served === 'interactive') === isForHand) ?? idle[0];
    if (fitting !== undefined) return fitting;
    return members.size < (isForHand ? size + 1 : size) ? addMember() : null;
  };
  const assign = (): void => {
    if (isHeld || drawings > 0) return;
    for (const priority of ['interactive', 'run', 'batch'] as const)
      for (const task of queue.filter((waiting) => waiting.priority === priority))
        if (!assignTask(task)) break;
  };
  const assignTask = (task: Task): boolean => {
    try {
      const member = findMember(task.priority);
      if (member === null) return false;
      clearTimeout(member.idleTimer);
      member.task = task;
      member.served = task.priority;
      hosted.set(task, task.begin(member.host));
      settlePauses();
    } catch (error) {
      task.refuse(`No worker could be started: ${String(error)}`);
    }
    queue.splice(queue.indexOf(task), 1);
    return true;
  };
  const noteHand = (): void => {
    clearTimeout(handTimer);
    handTimer = setTimeout(() => {
      handTimer = undefined;
      settlePauses();
    }, useMilliseconds);
  };
  const withdraw = (task: Task): void => {
    const position = queue.indexOf(task);
    if (position >= 0) queue.splice(position, 1);
    hosted.get(task)?.cancel();
  };

  async function* startJob<K extends JobKind>(
    kind: K,
    request: JobRequest<K>,
    { signal, priority, pause }: JobOptions,
  ): AsyncGenerator<JobEvent<K>, void, void> {
    if (signal.aborted) return;
    if (priority === 'interactive') noteHand();
    const events = new EventQueue<JobEvent<K>>();
    const onEvent = (event: JobEvent<K>): void => {
      events.push(event);
      if (!task.hasShown && event.type === 'progress' && event.batch !== undefined) {
        task.hasShown = true;
        settlePauses();
      }
      if (event.type !== 'progress') events.end();
    };
    const task: Task = {
      priority,
      paused: false,
      hasShown: false,
      begin: (host) => host.run(kind, request, onEvent),
      refuse: (message) => {
        onEvent({ type: 'failed', failure: { code: 'worker-lost', message } });
      },
    };
    const abort = (): void => {
      events.abandon();
      withdraw(task);
    };
    signal.addEventListener('abort', abort, { once: true });
    pause?.follow((paused) => {
      task.paused = paused;
      settlePauses();
    });
    queue.push(task);
    assign();
    try {
      for await (const event of events) {
        yield event;
        if (event.type === 'progress') hosted.get(task)?.acknowledge();
      }
    } finally {
      signal.removeEventListener('abort', abort);
      abort();
    }
  }

  const pool: WorkerPool = {
    startJob,
    warm() {
      clearTimeout(warmTimer);
      if (isHeld || warmed === warmCount || members.size >= Math.min(size + 1, warmCount)) return;
      // The first is for what the page asks for at once; the others wait until that is there.
      const isAsked = [...hosted.keys()].some(({ priority }) => priority === 'interactive');
      if (isAsked) {
        warmTimer = setTimeout(pool.warm, warmInterval);
        return;
      }
      warmed += 1;
      try {
        rest(addMember());
      } catch {
        // Only a preparation: the first job that needs a worker says why there is none.
        return;
      }
      warmTimer = setTimeout(pool.warm, warmInterval);
    },
    hold(held) {
      isHeld = held;
      settlePauses();
      assign();
    },
    beginAfter(drawn) {
      drawings += 1;
      const begin = (): void => {
        drawings -= 1;
        assign();
      };
      drawn.then(begin, begin);
    },
    noteUse() {
      const wasUsed = useTimer !== undefined;
      clearTimeout(useTimer);
      useTimer = setTimeout(() => {
        useTimer = undefined;
        settlePauses();
      }, useMilliseconds);
      if (wasUsed) return;
      settlePauses();
      pool.beginAfter(afterPaint());
    },
    dispose() {
      clearTimeout(warmTimer);
      clearTimeout(useTimer);
      clearTimeout(handTimer);
      queue.length = 0;
      for (const { host, idleTimer } of members) {
        clearTimeout(idleTimer);
        host.terminate();
      }
      members.clear();
    },
  };
  return pool;
}
