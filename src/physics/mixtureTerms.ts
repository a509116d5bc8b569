/**
 * Any mixture as a person writes it, `3:0.5,4:0.5:noise` for Q(x) = x^3/2 + x^4/2 whose second term holds no
 * signal: order and coefficient of every term. What is allowed stands here for page, links and command line.
 */
import { readDecimal } from './decimal';
import {
  parameters,
  valueProblem,
  type ModelPoint,
  type ParameterSpec,
  type PointTerm,
} from './parameters';

/** Symbol, meaning and range of the two numbers of a term. */
export const termSpecs = {
  order: { symbol: 'k', name: 'order of a term', min: 2, max: 10, initial: 3, integer: true },
  coefficient: {
    symbol: 'a\u2096',
    name: 'coefficient of x^k in Q',
    min: 1e-4,
    max: 50,
    initial: 0.5,
    integer: false,
  },
} as const satisfies Record<string, ParameterSpec>;

const noiseWord = 'noise';

/** What is allowed, as the end of a sentence "must be ...". */
export const termsAllowed = `order:coefficient of each term of Q, as 3:0.5,4:0.5, with :${noiseWord} behind those without signal`;

/** The terms that a text gives, ascending in order, or why it gives none. */
export function readTerms(text: string): readonly PointTerm[] | { readonly problem: string } {
  const terms: PointTerm[] = [];
  for (const part of text.split(/[,~]/)) {
    const term = readTerm(part);
    if (term === null) return { problem: `"${part}" must be ${termsAllowed}` };
    terms.push(term);
  }
  terms.sort((a, b) => a.order - b.order);
  const problem = termsProblem(terms);
  return problem === null ? terms : { problem };
}

function readTerm(text: string): PointTerm | null {
  const parts = text.split(':');
  const [order, coefficient] = parts.slice(0, 2).map(readDecimal);
  if (parts.length < 2 || order === null || coefficient === null) return null;
  if (parts.length === 2) return { order, coefficient };
  return parts.length === 3 && parts[2] === noiseWord
    ? { order, coefficient, noiseOnly: true }
    : null;
}

/** The text that `readTerms` reads. @param separator `~` in links, where commas mean something else. */
export function writeTerms(terms: readonly PointTerm[], separator: ',' | '~' = ','): string {
  return terms
    .map(({ order, coefficient, noiseOnly }) =>
      [order, coefficient, ...(noiseOnly ? [noiseWord] : [])].join(':'),
    )
    .join(separator);
}

/** The point of a mixture: what it has of 2+p means nothing and is the same for all. */
export function mixturePoint(terms: readonly PointTerm[]): ModelPoint {
  const { p, deltaP, invDelta2 } = parameters;
  return { p: p.initial, deltaP: deltaP.initial, invDelta2: invDelta2.initial, terms };
}

/** A point as documents and files say it: its numbers, or the mixture as `readTerms` takes it. */
export function writtenPoint({ terms, ...spiked }: ModelPoint) {
  return terms === undefined ? spiked : { mixture: writeTerms(terms) };
}

/** Terms with every number brought into its range, ascending, the first of each order. */
export function nearestTerms(terms: readonly PointTerm[]): readonly PointTerm[] {
  const nearest = ({ min, max }: ParameterSpec, value: number, otherwise: number): number =>
    Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : otherwise;
  const { order, coefficient } = termSpecs;
  const legal = terms.map((term) => ({
    ...term,
    order: Math.round(nearest(order, term.order, order.initial)),
    coefficient: nearest(coefficient, term.coefficient, coefficient.initial),
  }));
  return legal
    .filter((term, i) => legal.findIndex((other) => other.order === term.order) === i)
    .sort((a, b) => a.order - b.order);
}

/** Why these are no terms of a mixture, naming field, value and range, or null if they are. */
export function termsProblem(terms: readonly PointTerm[]): string | null {
  if (terms.length === 0) return 'a mixture needs at least one term';
  for (const { order, coefficient } of terms) {
    const problem =
      valueProblem('order', termSpecs.order, order) ??
      valueProblem(`coefficient of order ${order}`, termSpecs.coefficient, coefficient);
    if (problem !== null) return problem;
    if (terms.filter((other) => other.order === order).length > 1)
      return `order ${order} is given twice; there must be one term of each order`;
  }
  return null;
}

/** That of the tensor for 2+p, whatever its noise; of any other mixture the highest of its orders. */
export function highestOrder({ p, terms }: ModelPoint): number {
  return terms === undefined ? p : Math.max(...terms.map(({ order }) => order));
}
