/** An exercise sheet at the foot of the page, beside the lab in which its answers are found. */
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { openLesson, useLesson } from '../address';
import { keep, readKept } from '../../ui/kept';
import { useRootMark } from '../../ui/useRootMark';
import { useTask } from '../useTask';
import { fetchSheet } from './fetchSheet';
import type { Sheet as SheetFile } from './schema';
import { SheetPages } from './SheetPages';
import { SheetStart } from './SheetStart';
import styles from './Sheet.module.css';

export function Sheet({ id }: { readonly id: string }): ReactNode {
  const loading = useTask(useCallback(() => fetchSheet(id), [id]));
  const title = loading.status === 'done' ? loading.value.title : 'Exercise sheet';
  const [isFolded, setIsFolded] = useState(false);
  useRootMark('sheet', isFolded ? 'folded' : 'open');
  return (
    <aside className={styles.dock} data-folded={isFolded || undefined} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {loading.status === 'done' && !isFolded ? (
          <Button
            size="small"
            accessibleName="Print the sheet"
            onClick={() => {
              window.print();
            }}
          >
            Print
          </Button>
        ) : null}
        <IconButton
          name={isFolded ? 'Show the sheet' : 'Fold the sheet'}
          size="small"
          onClick={() => {
            setIsFolded(!isFolded);
          }}
        >
          {isFolded ? '▴' : '▾'}
        </IconButton>
        <IconButton
          name="Close the sheet"
          size="small"
          onClick={() => {
            openLesson({ sheet: null });
          }}
        >
          ×
        </IconButton>
      </header>
      {/* Folded, it keeps what has been written and is being checked. */}
      <div className={styles.body} hidden={isFolded}>
        {loading.status === 'waiting' ? <p>Loading the sheet…</p> : null}
        {loading.status === 'failed' ? (
          <p role="alert">{`${loading.message} The page goes on without it.`}</p>
        ) : null}
        {loading.status === 'done' ? <Work sheet={loading.value} /> : null}
      </div>
    </aside>
  );
}

/** First the name, then the questions with the numbers that follow from it. */
function Work({ sheet }: { readonly sheet: SheetFile }): ReactNode {
  const { classWord } = useLesson();
  const [name, setName] = useState(() => {
    const kept = readKept('session', 'name');
    return typeof kept === 'string' ? kept : '';
  });
  const change = (next: string): void => {
    keep('session', 'name', next);
    setName(next);
  };
  return name === '' ? (
    <SheetStart sheet={sheet} classWord={classWord} onName={change} />
  ) : (
    <SheetPages
      key={name}
      sheet={sheet}
      student={{ classWord, name }}
      onOtherName={() => {
        change('');
      }}
    />
  );
}
