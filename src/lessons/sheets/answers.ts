/** What is right: computed by the program at the place of the question, for the numbers of the student. */
import { SpikedModel, type ModelPoint } from '../../physics';
import type { Measure } from '../../state/measure';
import { numberOf, type Drawn } from './draws';
import { quantities } from './quantities';
import type { Answer, Asked } from './schema';

/** What a student has given: a number, which choice, or a point. */
export type Given = number | ModelPoint;

export type Right =
  | { readonly kind: 'number'; readonly value: number; readonly allowed: number }
  | { readonly kind: 'choice'; readonly index: number }
  | {
      readonly kind: 'point';
      readonly region: string;
      readonly p: number;
      readonly deltaP: number;
    };

/** A point counts as at this Δ_p if it is no further away: a drag in the diagram hits no number. */
const nearDeltaP = 0.03;

/** @throws Error with a sentence if it could not be computed, or the sheet asks for what there is not. */
export async function rightAnswer(answer: Answer, drawn: Drawn, measure: Measure): Promise<Right> {
  switch (answer.kind) {
    case 'number': {
      const value = Number(await found(answer.is, drawn, measure));
      const { tolerance } = answer;
      const allowed =
        'relative' in tolerance ? tolerance.relative * Math.abs(value) : tolerance.absolute;
      return { kind: 'number', value, allowed };
    }
    case 'choice': {
      if (typeof answer.right === 'number') return { kind: 'choice', index: answer.right };
      const index = answer.right.cases[String(await found(answer.right.is, drawn, measure))];
      if (index === undefined) throw new Error('The sheet has no choice that is right here.');
      return { kind: 'choice', index };
    }
    case 'point':
      return {
        kind: 'point',
        region: answer.region,
        p: numberOf(answer.p ?? 3, drawn),
        deltaP: numberOf(answer.deltaP, drawn),
      };
  }
}

export function isRight(given: Given, right: Right): boolean {
  switch (right.kind) {
    case 'number':
      return typeof given === 'number' && Math.abs(given - right.value) <= right.allowed;
    case 'choice':
      return given === right.index;
    case 'point':
      return (
        typeof given === 'object' &&
        given.p === right.p &&
        Math.abs(given.deltaP / right.deltaP - 1) <= nearDeltaP &&
        new SpikedModel(given).region === right.region
      );
  }
}

function found(asked: Asked, drawn: Drawn, measure: Measure): Promise<number | string> {
  const model = new SpikedModel({
    p: numberOf(asked.p ?? 3, drawn),
    deltaP: numberOf(asked.deltaP, drawn),
    invDelta2: numberOf(asked.invDelta2, drawn),
  });
  const argument = (name: string): number => numberOf(asked.with?.[name] ?? name, drawn);
  return Promise.resolve(quantities[asked.quantity]({ model, argument, measure }));
}
