import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Question, type QuestionProps } from '../../src/lessons/question/Question';

const words = {
  ask: 'Which?',
  choices: [
    { text: 'this one', because: 'Because of this.' },
    { text: 'that one', because: 'Because of that.' },
    { text: 'the third', because: 'Because of the third.' },
  ],
};
const solution = { right: 1, words: { right: 'Yes.', wrong: 'No.' } };

/** The question as a page has it, and the parts of its words that can be read there. */
function drawn(props: Pick<QuestionProps, 'chosen' | 'solution'>): string {
  return renderToStaticMarkup(
    createElement(Question, { ...props, words, onChoose: () => undefined }),
  );
}

const explanations = (markup: string): string[] => markup.match(/Because of [a-z ]+/g) ?? [];

describe('a question', () => {
  it('gives nothing away before it is answered', () => {
    const markup = drawn({ chosen: null, solution });
    expect(markup).toContain('Which?');
    expect(markup).toContain('the third');
    expect(explanations(markup)).toEqual([]);
    expect(markup).not.toContain('data-judged');
  });

  it('says why the right choice is right, and nothing of the others', () => {
    const markup = drawn({ chosen: 1, solution });
    expect(markup).toContain('Yes.');
    expect(explanations(markup)).toEqual(['Because of that']);
  });

  it('says what is wrong with a wrong choice, which one is right, and why', () => {
    const markup = drawn({ chosen: 2, solution });
    expect(markup).toContain('No.');
    expect(markup).not.toContain('Yes.');
    expect(explanations(markup)).toEqual(['Because of the third', 'Because of that']);
    expect(markup.match(/data-judged="\w+"/g)).toEqual([
      'data-judged="right"',
      'data-judged="wrong"',
      'data-judged="wrong"',
      'data-judged="right"',
    ]);
  });

  it('judges nothing where an answer is only taken down', () => {
    const markup = drawn({ chosen: 2 });
    expect(markup).toContain('aria-pressed="true"');
    expect(markup).not.toContain('data-judged');
    expect(explanations(markup)).toEqual([]);
  });
});
