/** The frame every panel shares: title, tools, picture, what it says in words, numbers on demand. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { LatestKind } from '../state/latest/results';
import { JobFailures } from './JobFailures';
import styles from './PanelFrame.module.css';
import { Tied } from './Tied';

/** Numbers behind a picture: equally long columns, the first one the abscissa. */
export interface PanelTable {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

export interface PanelFrameProps {
  readonly id: string;
  readonly title: string;
  /** What is plotted, or the legend of its line styles. */
  readonly subtitle: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** Values under the cursor, in a fixed place. */
  readonly readout?: ReactNode;
  /** One or two sentences computed from the data. */
  readonly words: ReactNode;
  /** Built only when a reader opens it. */
  readonly table?: () => PanelTable;
  /** Jobs whose results the panel shows: if one fails, the panel says so. */
  readonly jobs?: readonly LatestKind[];
  /** What else is missing, and what can be done. */
  readonly failure?: ReactNode;
}

export function PanelFrame({
  id,
  title,
  subtitle,
  tools,
  children,
  readout,
  words,
  table,
  jobs = [],
  failure,
}: PanelFrameProps): ReactNode {
  const headingId = useId();
  const [showsTable, setShowsTable] = useState(false);
  return (
    // Focusable by the shortcuts only, for panels without a slider.
    <section
      id={id}
      className={styles.panel}
      aria-labelledby={headingId}
      data-panel={id}
      tabIndex={-1}
    >
      <header className={styles.header}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        <div className={styles.tools} data-part="tools">
          {tools}
          {table ? (
            <button
              type="button"
              className={styles.tableButton}
              aria-pressed={showsTable}
              onClick={() => {
                setShowsTable((shows) => !shows);
              }}
            >
              Table
            </button>
          ) : null}
        </div>
        <p className={styles.subtitle}>{subtitle}</p>
      </header>
      <div className={styles.body} data-part="picture">
        {showsTable && table ? <DataTable {...table()} /> : children}
      </div>
      <JobFailures kinds={jobs} />
      {failure}
      {readout === undefined ? null : (
        <div className={styles.readout} data-part="readout" translate="no">
          {readout}
        </div>
      )}
      <p className={styles.words}>{typeof words === 'string' ? <Tied text={words} /> : words}</p>
    </section>
  );
}

function DataTable({ caption, columns }: PanelTable): ReactNode {
  const rows = columns[0]?.cells.length ?? 0;
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={caption}>
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
    </div>
  );
}

/** One named value of a readout. */
export function ReadoutItem({
  name,
  children,
}: {
  readonly name: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={styles.item}>
      <span className={styles.itemName}>{name}</span> <span>{children}</span>
    </span>
  );
}
