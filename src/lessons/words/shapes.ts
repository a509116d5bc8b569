/** What the words of each part are for, whatever the language. */
import type { QuestionWords } from '../question/Question';
import type { Concept, Moment } from '../story/survey/survey';

export interface StepWords {
  readonly title: string;
  /** What is seen. */
  readonly text: string;
  /** The one thing to do, and what is said once it is done. */
  readonly act: string;
  readonly done: string;
  readonly question: QuestionWords;
  /** What follows, once the question is answered. */
  readonly reveal: string;
  readonly further: { readonly title: string; readonly parts: readonly FurtherPart[] };
}

/** A paragraph, or a formula on a line of its own. */
export type FurtherPart = string | { readonly tex: string; readonly text: string };

export interface StoryShape {
  readonly steps: readonly StepWords[];
  /** "{…}" are replaced. */
  readonly ui: Readonly<Record<UiWord, string>>;
}

export type UiWord =
  | 'progress'
  | 'steps'
  | 'stepName'
  | 'back'
  | 'next'
  | 'explore'
  | 'lab'
  | 'again'
  | 'doFirst'
  | 'doneBefore'
  | 'revealWaits'
  | 'guessWaits'
  | 'askFirst'
  | 'hidden'
  | 'right'
  | 'wrong'
  | 'further'
  | 'launch'
  | 'surf'
  | 'matrixNoise'
  | 'tensorNoise'
  | 'signalToNoise'
  | 'exponent'
  | 'finer'
  | 'finerByFinger'
  | 'misfit'
  | 'matrixPicture'
  | 'tensorPicture'
  | 'entry'
  | 'sorted'
  | 'crosses'
  | 'picture';

export interface SurveyShape {
  readonly title: Readonly<Record<Moment, string>>;
  readonly offer: Readonly<Record<Moment, string>>;
  readonly about: Readonly<Record<Moment, string>>;
  readonly result: string;
  readonly resultAlone: string;
  readonly save: string;
  readonly forget: string;
  readonly close: string;
  /** The name of ×. */
  readonly leave: string;
  readonly questions: Readonly<Record<Concept, Readonly<Record<Moment, SurveyQuestion>>>>;
}

export interface SurveyQuestion {
  readonly ask: string;
  readonly choices: readonly string[];
  /** Where the story has the answer; absent before the story, where none is told. */
  readonly because?: string;
}
