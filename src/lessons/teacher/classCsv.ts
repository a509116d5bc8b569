/** What a class has found, as a file for a spreadsheet. */
import { unparse } from 'papaparse';
import { withEnglishNumerals } from '../../language/numerals';
import { givenTo, rightWords } from './answerWords';
import { rightOf, stateWords, type Row } from './marks';

/** One line a code: name, what is to be said of it, how many are right, and each answer with what was right. */
export function classCsv(rows: readonly Row[], questions: number): string {
  const numbers = Array.from({ length: questions }, (_, i) => i + 1);
  const fields = [
    'name',
    'code',
    'right',
    ...numbers.flatMap((n) => [`q${n}`, `q${n}_given`, `q${n}_right`, `q${n}_tries`]),
  ];
  const data = withEnglishNumerals(() => rows.map(line));
  // Names are written by others: none may be a formula to the spreadsheet that opens the file.
  return `${unparse({ fields, data }, { newline: '\n', escapeFormulae: true })}\n`;
}

function line(row: Row): readonly (string | number)[] {
  return 'marks' in row
    ? [
        row.name,
        stateWords[row.state],
        rightOf(row.marks),
        ...row.marks.flatMap((mark) => [
          mark.verdict,
          givenTo(mark),
          rightWords(mark.right),
          mark.tries,
        ]),
      ]
    : [row.name, stateWords[row.state]];
}
