/** Who found what. */
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { saveFile } from '../../panels/takeAway/saveFile';
import { measureOf } from '../../state/measure';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { readCodes } from '../sheets/code';
import type { Sheet } from '../sheets/schema';
import { useTask } from '../useTask';
import { givenTo, rightWords } from './answerWords';
import { classCsv } from './classCsv';
import { foundBy, marksOf, rightOf, stateWords, type Mark, type Row } from './marks';
import styles from './Teacher.module.css';

export interface ClassTableProps {
  readonly sheet: Sheet;
  readonly classWord: string;
  /** With the codes in it. */
  readonly text: string;
}

export function ClassTable({ sheet, classWord, text }: ClassTableProps): ReactNode {
  const measure = measureOf(useApp());
  const codes = useMemo(() => readCodes(text), [text]);
  const task = useTask(
    useCallback(
      () => marksOf(codes, sheet, classWord, measure),
      [codes, sheet, classWord, measure],
    ),
  );
  if (text.trim() === '') return null;
  if (codes.length === 0)
    return <p role="status">There is no answer code in this text. Codes begin with “SS1.”.</p>;
  if (task.status === 'waiting')
    return <p role="status">{`Computing the right answers for ${codes.length} codes…`}</p>;
  if (task.status === 'failed') return <p role="alert">{task.message}</p>;
  return <Found sheet={sheet} classWord={classWord} rows={task.value} />;
}

function Found({
  sheet: { id, questions },
  classWord,
  rows,
}: Pick<ClassTableProps, 'sheet' | 'classWord'> & { readonly rows: readonly Row[] }): ReactNode {
  const counted = rows.filter(({ state }) => state === 'counts').length;
  const tampered = rows.filter(({ state }) => state === 'tampered').length;
  const found = foundBy(rows, questions.length);
  return (
    <>
      <p role="status">
        {`${rows.length} codes: ${counted} count, ${tampered} tampered, ${rows.length - counted - tampered} set aside.`}
      </p>
      <div className={styles.scrolls} tabIndex={0} role="region" aria-label="Who found what">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              {questions.map(({ text }, i) => (
                <th key={text} scope="col" title={text}>
                  {i + 1}
                </th>
              ))}
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i} data-code={row.state}>
                <th scope="row">
                  {row.name}
                  {row.state === 'counts' ? null : (
                    <span className={styles.state}>{stateWords[row.state]}</span>
                  )}
                </th>
                {'marks' in row ? (
                  <>
                    {row.marks.map((mark, n) => (
                      <Cell key={n} mark={mark} />
                    ))}
                    <td>{`${rightOf(row.marks)}/${questions.length}`}</td>
                  </>
                ) : (
                  <td colSpan={questions.length + 1} />
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Found by</th>
              {found.map((count, i) => (
                <td key={i}>{count}</td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>
        ✓ right, ✕ wrong with what was given and, after the arrow, what is right for this student; a
        number in brackets is how often it was checked.
      </p>
      <div className={styles.row}>
        <Button
          onClick={() => {
            const blob = new Blob([classCsv(rows, questions.length)], { type: 'text/csv' });
            saveFile(`class-${id}-${classWord || 'alone'}.csv`, blob);
          }}
        >
          Save as CSV
        </Button>
      </div>
    </>
  );
}

function Cell({ mark }: { readonly mark: Mark }): ReactNode {
  const { verdict, right, tries } = mark;
  const tried = tries > 1 ? ` (${tries})` : '';
  return (
    <td data-verdict={verdict}>
      {verdict === 'right' ? `✓${tried}` : null}
      {verdict === 'wrong' ? `✕${tried} ${givenTo(mark)} → ${rightWords(right)}` : null}
      {verdict === 'none' ? '–' : null}
    </td>
  );
}
