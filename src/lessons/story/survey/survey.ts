/** Measured learning: what was answered before and after the story, kept in the browser and sent nowhere. */
import { keep, readKept } from '../../../ui/kept';

export type Moment = 'before' | 'after';

export const concepts = ['traps', 'trivial', 'size', 'marginal', 'eigenvalue'] as const;
export type Concept = (typeof concepts)[number];

/** Indices of the choices made, by concept. */
export type Answers = Readonly<Partial<Record<Concept, number>>>;
export type Survey = Readonly<Record<Moment, Answers>>;

export const nothingAnswered: Survey = { before: {}, after: {} };

/** Index of the right choice of every question. */
export const surveySolutions: Readonly<Record<Concept, Readonly<Record<Moment, number>>>> = {
  traps: { before: 1, after: 1 },
  trivial: { before: 1, after: 2 },
  size: { before: 2, after: 0 },
  marginal: { before: 1, after: 2 },
  eigenvalue: { before: 0, after: 1 },
};

const key = 'survey';

export function keepSurvey(survey: Survey): void {
  keep('local', key, survey);
}

/** What was kept; whatever else may stand there counts as not answered. */
export function readSurvey(): Survey {
  const kept = readKept('local', key);
  return { before: answersIn(kept, 'before'), after: answersIn(kept, 'after') };
}

function answersIn(kept: unknown, moment: Moment): Answers {
  const given = fieldOf(kept, moment);
  return Object.fromEntries(
    concepts.flatMap((concept) => {
      const choice = fieldOf(given, concept);
      const isChoice = typeof choice === 'number' && Number.isInteger(choice) && choice >= 0;
      return isChoice ? [[concept, choice] as const] : [];
    }),
  );
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export function isComplete(answers: Answers): boolean {
  return concepts.every((concept) => answers[concept] !== undefined);
}

/** How many of the five are right. */
export function countRight(survey: Survey, moment: Moment): number {
  return concepts.filter((concept) => survey[moment][concept] === surveySolutions[concept][moment])
    .length;
}

/** What is saved as a file: choices by their indices, null where there is no answer. */
export function surveyFile(survey: Survey): string {
  const answers = concepts.map((concept) => ({
    concept,
    ...answerOf(survey, concept, 'before'),
    ...answerOf(survey, concept, 'after'),
  }));
  const right = { before: countRight(survey, 'before'), after: countRight(survey, 'after') };
  return `${JSON.stringify({ kind: 'saddle-surfer-survey', version: 1, right, answers }, null, 2)}\n`;
}

function answerOf(survey: Survey, concept: Concept, moment: Moment): object {
  const choice = survey[moment][concept] ?? null;
  return {
    [moment]: { choice, isRight: choice === surveySolutions[concept][moment] },
  };
}
