import { describe, expect, it } from 'vitest';
import { termsIn, languageOf, languageRows, numeralsOf } from '../../src/lessons/words/languages';
import type { Translation } from '../../src/lessons/words/translation';
import { wordsWith } from '../../src/lessons/words/words';
import { englishTerms } from '../../src/panels/terms/meanings';
import { language, languages } from '../../src/state/settings/language';
import { loaded } from '../../src/ui/codeOnDemand';
import { decode } from '../support/link';

/** Every text of some words, by where it stands. */
function textsIn(words: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, `${place}.${key}`));
}

/** What no language changes: numbers, and what is replaced. Figures and equations of the paper are cited by number too. */
function fixedIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}|\d[\d.\u202f]*\d|\d/gu)].map(([found]) => found).sort();
}

const others = languages.filter((name) => name !== 'en');

describe.each(others)('the words in %s', (name) => {
  it('have every text of every part they have, with the same numbers and the same gaps', async () => {
    const parts = await loaded(languageRows[name].code);
    const english = wordsWith({});
    for (const part of ['story', 'survey', 'controls'] as const) {
      expect(parts[part], part).toBeDefined();
      const said = textsIn(parts[part]);
      const original = textsIn(english[part]);
      expect(said.map(([place]) => place)).toEqual(original.map(([place]) => place));
      for (const [i, [place, text]] of said.entries()) {
        expect(text.trim(), place).not.toBe('');
        expect(fixedIn(text), `${name} ${place}`).toEqual(fixedIn(original[i]?.[1] ?? ''));
      }
    }
  });

  it('are no English ones: of the long texts none is the same', async () => {
    const { story } = await loaded(languageRows[name].code);
    const english = new Set(textsIn(wordsWith({}).story).map(([, text]) => text));
    const same = textsIn(story).filter(
      ([place, text]) => !place.includes('.parts.') && text.length > 8 && english.has(text),
    );
    expect(same).toEqual([]);
  });

  it('explain the same terms once they are there', async () => {
    const { terms } = await loaded(languageRows[name].code);
    expect(termsIn(name)).toBe(terms);
    expect(Object.keys(termsIn(name) ?? {}).sort()).toEqual(Object.keys(englishTerms).sort());
  });
});

describe('a translation', () => {
  it('that lacks a text or what is replaced in it does not compile', () => {
    const english = { step: 'Step {step} of {count}', choices: ['Yes.', 'No.'] } as const;
    type Words = Translation<typeof english>;
    const whole: Words = { step: 'Von {count} der {step}.', choices: ['Ja.', 'Nein.'] };
    // @ts-expect-error a gap is missing
    const gap: Words = { step: 'Schritt {step}', choices: ['Ja.', 'Nein.'] };
    // @ts-expect-error a choice is missing
    const choice: Words = { step: 'Schritt {step} von {count}', choices: ['Ja.'] };
    // @ts-expect-error a text is missing
    const text: Words = { choices: ['Ja.', 'Nein.'] };
    for (const words of [gap, choice, text]) expect(words).not.toEqual(whole);
    expect(Object.keys(whole)).toEqual(Object.keys(english));
  });

  it('that lacks a part is completed by the English one', () => {
    const { story } = wordsWith({});
    expect(wordsWith({ terms: englishTerms }).story).toBe(story);
  });
});

describe('the language', () => {
  const view = (link: string) => decode(link).view;

  it('is that of the link, else the first of the browser’s that is there, else English', () => {
    expect(languageOf(view('v=2&lang=de'), ['en-GB'])).toBe('de');
    expect(languageOf(view('v=2&lang=en'), ['de-AT', 'en'])).toBe('en');
    expect(languageOf(view('v=2'), ['fi', 'de-CH', 'en'])).toBe('de');
    expect(languageOf(view('v=2'), ['fi'])).toBe('en');
    expect(languageOf(view('v=2'), [])).toBe('en');
  });

  it('writes numbers as the reader does who has it, whatever else they read', () => {
    expect(numeralsOf(view('v=2'), ['de-CH', 'en'])).toEqual(['de-CH', 'en']);
    expect(numeralsOf(view('v=2&lang=de'), ['en-GB', 'de-CH'])).toEqual(['de-CH', 'de']);
    expect(numeralsOf(view('v=2&lang=de'), ['en-GB'])).toEqual(['de']);
  });

  it('is in no link that was made without choosing one, and refused where there are no words', () => {
    expect(language.of(view('v=2'))).toBeNull();
    const { view: other, notices } = decode('v=2&lang=fr');
    expect(language.of(other)).toBeNull();
    expect(notices).toHaveLength(1);
  });
});
