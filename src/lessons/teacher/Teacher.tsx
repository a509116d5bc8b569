/** The teacher's page: a sheet is handed out to a class, and the codes that come back are read. */
import { useCallback, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { FileLinkNote } from '../../panels/FileLinkNote';
import { usePartsChoice } from '../../panels/PartsChoice';
import { useApp } from '../../state/useStore';
import { defaultView } from '../../state/view';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { QrCode } from '../../ui/QrCode';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { isClassWord, openLesson, useLesson } from '../address';
import { fetchSheet } from '../sheets/fetchSheet';
import { readySheets } from '../sheets/readySheets';
import { useTask } from '../useTask';
import { ClassTable } from './ClassTable';
import { sheetLink } from '../sheetLink';
import styles from './Teacher.module.css';

export function Teacher(): ReactNode {
  const id = useId();
  const { classWord } = useLesson();
  const [word, setWord] = useState(classWord);
  const [sheet, setSheet] = useState<string>(readySheets[0].id);
  const [text, setText] = useState('');
  const { link } = useApp();
  const [shown, choice] = usePartsChoice();
  const parts = shown.map(({ id: part }) => part);
  const view = parts.length === 0 ? '' : link.encode({ ...defaultView, embed: parts });
  const isLegal = word === '' || isClassWord(word);
  const loading = useTask(useCallback(() => fetchSheet(sheet), [sheet]));
  return (
    <Dialog
      open
      onClose={() => {
        openLesson({ teaches: false });
      }}
      title="A class"
      description="Nothing here goes to a server: you hand out a link, students send back codes, and this page judges them on your machine."
      size="wide"
    >
      <div className={styles.page}>
        <h3>Hand out a sheet</h3>
        <SegmentedControl
          label="Sheet"
          value={sheet}
          options={readySheets.map(({ id: value, title }) => ({ value, label: title }))}
          onChange={setSheet}
        />
        <div className={styles.row}>
          <label htmlFor={`${id}-word`}>Class word</label>
          <input
            id={`${id}-word`}
            className={styles.field}
            value={word}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={!isLegal}
            aria-describedby={`${id}-why`}
            onChange={(event) => {
              const { value } = event.target;
              setWord(value);
              if (value === '' || isClassWord(value)) openLesson({ classWord: value });
            }}
          />
          <span id={`${id}-why`} className={styles.note}>
            {isLegal
              ? 'Any word: the numbers of the students are drawn from it and their names, and codes of another class show.'
              : `“${word}” cannot be a class word: letters, digits and hyphens alone.`}
          </span>
        </div>
        {isLegal ? (
          <>
            {choice}
            <p className={styles.note} role="status">
              {shown.length === 0
                ? 'The class sees the whole page beside the sheet.'
                : `Beside the sheet the class sees ${shown.map(({ name }) => name).join(' · ')}, and the panel that a question leads to; “Show everything” is there as well.`}
            </p>
            <CopyField
              label="Link for the class"
              value={sheetLink(sheet, word, view)}
              copiedMessage="Link copied"
            />
            <FileLinkNote />
            <details>
              <summary>QR code of this link</summary>
              <QrCode
                text={sheetLink(sheet, word, view)}
                name="QR code of the link for the class"
              />
            </details>
          </>
        ) : null}
        <h3>Read what comes back</h3>
        <label htmlFor={`${id}-codes`}>Answer codes, with whatever stands around them</label>
        <textarea
          id={`${id}-codes`}
          className={styles.codes}
          value={text}
          rows={5}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        {loading.status === 'failed' ? <p role="alert">{loading.message}</p> : null}
        {loading.status === 'done' ? (
          <ClassTable sheet={loading.value} classWord={isLegal ? word : classWord} text={text} />
        ) : null}
      </div>
    </Dialog>
  );
}
