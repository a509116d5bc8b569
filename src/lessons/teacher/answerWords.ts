/** Answers as a teacher reads them, in table and file. */
import { pointWords } from '../../panels/pointWords';
import { formatNumber } from '../../plot/format';
import type { Given, Right } from '../sheets/answers';
import type { Mark } from './marks';

function givenWords(given: Given | null): string {
  if (given === null) return '';
  return typeof given === 'number' ? formatNumber(given, 4) : pointWords(given);
}

export function rightWords(right: Right): string {
  switch (right.kind) {
    case 'number':
      return `${formatNumber(right.value, 4)} ± ${formatNumber(right.allowed, 2)}`;
    case 'choice':
      return choiceWords(right.index);
    case 'point':
      return `${right.region} at p = ${right.p}, Δₚ = ${formatNumber(right.deltaP, 4)}`;
  }
}

/** Choices are counted from 1 for people. */
function choiceWords(index: number): string {
  return `choice ${index + 1}`;
}

export function givenTo({ given, right }: Mark): string {
  return right.kind === 'choice' && typeof given === 'number'
    ? choiceWords(given)
    : givenWords(given);
}
