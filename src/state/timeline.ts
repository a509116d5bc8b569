/** What undo and redo walk along: the views that the reader's acts have led to, one step each. */
import type { ViewState } from './view';

export interface Step {
  /** Rises from act to act and is never used again. */
  readonly id: number;
  /** What was done, as the end of a sentence "Undone: ...". */
  readonly label: string;
  readonly view: ViewState;
  /** The view as a link: views of equal text are the same. */
  readonly text: string;
  /** Acts of the same name in quick succession are one step; null for an act that stands alone. */
  readonly joins: string | null;
  /** When it was last changed, in milliseconds. */
  readonly time: number;
}

export interface Timeline {
  readonly steps: readonly Step[];
  /** Index of the step that is shown. */
  readonly at: number;
}

/** Steps further back are forgotten. */
const mostSteps = 200;
/** A held key repeats within this time, in milliseconds, even where it begins slowly. */
const pause = 1000;

/** Nothing to undo and nothing to redo. */
export function timelineFrom(view: ViewState, text: string, id = 0): Timeline {
  return { steps: [{ id, label: '', view, text, joins: null, time: 0 }], at: 0 };
}

export function currentStep({ steps, at }: Timeline): Step {
  const step = steps[at];
  if (step === undefined) throw new RangeError(`a timeline has no step ${at}`);
  return step;
}

/** The timeline after an act: one step more, or none if it changed nothing or goes on with the last. */
export function recorded({ steps, at }: Timeline, act: Omit<Step, 'id'>): Timeline {
  const current = currentStep({ steps, at });
  const before = steps.slice(0, at);
  if (act.text === current.text) return { steps, at };
  const goesOn =
    act.joins !== null && act.joins === current.joins && act.time - current.time <= pause;
  // Back where it came from would be a step that changes nothing.
  if (goesOn && act.text !== before.at(-1)?.text)
    return { steps: [...before, { ...act, id: current.id }], at };
  const id = 1 + Math.max(...steps.map((step) => step.id));
  const kept = [...before, current, { ...act, id }].slice(-mostSteps);
  return { steps: kept, at: kept.length - 1 };
}

/** The timeline at another of its steps; null where it has none. */
export function movedBy({ steps, at }: Timeline, distance: number): Timeline | null {
  return at + distance in steps ? { steps, at: at + distance } : null;
}

/** The timeline at the step of this id; null where it has none. */
export function movedTo({ steps }: Timeline, id: number): Timeline | null {
  const at = steps.findIndex((step) => step.id === id);
  return at < 0 ? null : { steps, at };
}
