/** What a sheet is about, and whose numbers it asks with. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Explained } from '../../panels/terms/Explained';
import { Button } from '../../ui/Button';
import { useIsPrinting } from '../../ui/useIsPrinting';
import { drawnFor } from './draws';
import { PrintedSheet } from './PrintedSheet';
import type { Sheet } from './schema';
import styles from './Sheet.module.css';

export interface SheetStartProps {
  readonly sheet: Sheet;
  readonly classWord: string;
  readonly onName: (name: string) => void;
}

export function SheetStart({ sheet, classWord, onName }: SheetStartProps): ReactNode {
  const id = useId();
  const [name, setName] = useState('');
  const isPrinting = useIsPrinting();
  const { intro, objectives, minutes, questions, author, licence, language } = sheet;
  const trimmed = name.trim().replace(/\s+/g, ' ');
  const nobody = { classWord, name: '' };
  return (
    <div className={styles.columns} lang={language}>
      {isPrinting ? (
        <PrintedSheet sheet={sheet} student={nobody} drawn={drawnFor(sheet, nobody)} all={[]} />
      ) : null}
      <div className={styles.words}>
        <p>
          <Explained text={intro} />
        </p>
        <p>Afterwards you can:</p>
        <ul className={styles.objectives}>
          {objectives.map((objective) => (
            <li key={objective}>
              <Explained text={objective} />
            </li>
          ))}
        </ul>
      </div>
      <form
        className={styles.words}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== '') onName(trimmed);
        }}
      >
        <p>{`${questions.length} questions, about ${minutes} minutes${classWord === '' ? '' : `, class “${classWord}”`}. The numbers in them are drawn from your name, so they differ from your neighbour’s. Nothing is sent anywhere: at the end there is a code to send yourself.`}</p>
        <div className={styles.row}>
          <label htmlFor={id}>Your name</label>
          <input
            id={id}
            className={styles.name}
            value={name}
            maxLength={80}
            autoComplete="name"
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
          <Button
            variant="primary"
            disabled={trimmed === ''}
            onClick={() => {
              onName(trimmed);
            }}
          >
            Begin
          </Button>
        </div>
        <p className={styles.note}>{`${author}, ${licence}`}</p>
      </form>
    </div>
  );
}
