import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  concepts,
  countRight,
  isComplete,
  keepSurvey,
  nothingAnswered,
  readSurvey,
  surveyFile,
  surveySolutions,
  type Moment,
  type Survey,
} from '../../src/lessons/story/survey/survey';
import { survey as surveyWords } from '../../src/lessons/words/en';

const moments: readonly Moment[] = ['before', 'after'];
const right = (moment: Moment) =>
  Object.fromEntries(concepts.map((concept) => [concept, surveySolutions[concept][moment]]));

/** The browser's storage with this text under the key of the answers. */
function storageWith(text: string | null): Map<string, string> {
  const kept = new Map<string, string>(text === null ? [] : [['saddle-surfer:survey', text]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return kept;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the questions before and after', () => {
  it('are five each, with a right choice among three, and differ', () => {
    expect(concepts).toHaveLength(5);
    for (const concept of concepts) {
      const { before, after } = surveyWords.questions[concept];
      expect(before.ask).not.toBe(after.ask);
      for (const moment of moments) {
        const { choices } = surveyWords.questions[concept][moment];
        expect(choices).toHaveLength(3);
        expect(choices[surveySolutions[concept][moment]]).toBeDefined();
      }
    }
  });

  it('count what is right, each moment by itself', () => {
    const survey: Survey = { before: { ...right('before'), traps: 0 }, after: right('after') };
    expect([countRight(survey, 'before'), countRight(survey, 'after')]).toEqual([4, 5]);
    expect(isComplete(survey.before)).toBe(true);
    expect(isComplete({ traps: 0 })).toBe(false);
  });

  it('are kept in the browser and read back', () => {
    storageWith(null);
    expect(readSurvey()).toEqual(nothingAnswered);
    const survey: Survey = { before: { traps: 2 }, after: right('after') };
    keepSurvey(survey);
    expect(readSurvey()).toEqual(survey);
  });

  it.each([
    'no JSON',
    '7',
    'null',
    '{"before":[],"after":"x"}',
    '{"before":{"traps":"1","size":-1,"marginal":0.5}}',
  ])('take %s in the storage for no answer', (text) => {
    storageWith(text);
    expect(readSurvey()).toEqual(nothingAnswered);
  });

  it('are saved with what was chosen, what is right, and null where there is no answer', () => {
    const survey: Survey = { before: { traps: 0 }, after: right('after') };
    const file: unknown = JSON.parse(surveyFile(survey));
    expect(file).toMatchObject({
      kind: 'saddle-surfer-survey',
      version: 1,
      right: { before: 0, after: 5 },
    });
    expect(file).toHaveProperty('answers.0', {
      concept: 'traps',
      before: { choice: 0, isRight: false },
      after: { choice: surveySolutions.traps.after, isRight: true },
    });
    expect(file).toHaveProperty('answers.1.before', { choice: null, isRight: false });
  });
});
