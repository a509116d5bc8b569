/** The code that a student sends back. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { CopyField } from '../../ui/CopyField';
import { writeCode } from './code';
import type { Student } from './draws';
import type { Progress } from './progress';
import styles from './Sheet.module.css';

export interface SheetEndProps {
  /** Its id. */
  readonly sheet: string;
  readonly student: Student;
  readonly all: readonly Progress[];
  readonly onOtherName: () => void;
}

export function SheetEnd({ sheet, student, all, onOtherName }: SheetEndProps): ReactNode {
  const right = all.filter(({ isRight }) => isRight === true).length;
  const open = all.filter(({ given }) => given === null).length;
  const answers = all.map(({ given, tries }) => ({ given, tries }));
  return (
    <div className={styles.words}>
      <p>
        {`${right} of ${all.length} right${open === 0 ? '' : `, ${open} without an answer`}. Send this code to your teacher, by whatever way you agreed on. It holds your name, your answers and how often you checked them, and nothing else; if a letter of it is changed, that shows.`}
      </p>
      <div className={styles.code}>
        <CopyField
          label="Answer code"
          value={writeCode({ sheet, ...student, answers })}
          copiedMessage="Answer code copied"
        />
      </div>
      <div className={styles.row}>
        <Button onClick={onOtherName}>Another name</Button>
      </div>
    </div>
  );
}
