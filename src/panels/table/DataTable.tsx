/** The numbers of a panel for a person to read, in the place of the picture. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { AppState } from '../../state/store';
import { useStore } from '../../state/useStore';
import { ReadoutItem } from '../ReadoutItem';
import type { PanelData } from '../panelData';
import { Tied } from '../../ui/Tied';
import { useIsPrinting } from '../../ui/useIsPrinting';
import styles from './DataTable.module.css';
import { readableTable } from './readable';

/** More of a table than this is for its file, not for paper. */
const rowsOnPaper = 24;

export function DataTable({
  data,
}: {
  readonly data: (state: AppState) => PanelData | null;
}): ReactNode {
  const state = useStore((whole) => whole);
  const isPrinting = useIsPrinting();
  const table = useMemo(() => {
    const numbers = data(state);
    return numbers && readableTable(numbers);
  }, [data, state]);
  if (table === null) return null;
  const { caption, facts, columns } = table;
  const all = columns[0]?.cells.length ?? 0;
  const rows = isPrinting ? Math.min(all, rowsOnPaper) : all;
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption} data-numbers>
      {facts.length === 0 ? null : (
        <p className={styles.facts}>
          {facts.map(({ title, text }) => (
            <ReadoutItem key={title} name={title}>
              {text}
            </ReadoutItem>
          ))}
        </p>
      )}
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                <Tied text={title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map(({ title, cells }) => (
                <td key={title}>{cells[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows < all ? (
        <p
          className={styles.facts}
        >{`The first ${rows} of ${all} rows; its file has all of them.`}</p>
      ) : null}
    </div>
  );
}
