/** The lesson that the address names, if any. */
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { CodeFailure } from '../ui/CodeFailure';
import { codeOnDemand } from '../ui/codeOnDemand';
import { useCode } from '../ui/useCode';
import { openLesson, useLesson } from './address';
import styles from './Lesson.module.css';

/** All of it is one file: whoever teaches needs more than one part. */
export const lessons = codeOnDemand('The lessons', () => import('./lessons'));

export function Lesson(): ReactNode {
  const { sheet, teaches } = useLesson();
  return sheet === null && !teaches ? null : <OpenLesson sheet={sheet} teaches={teaches} />;
}

function OpenLesson({
  sheet,
  teaches,
}: {
  readonly sheet: string | null;
  readonly teaches: boolean;
}): ReactNode {
  const code = useCode(lessons);
  if (code.status === 'failed')
    return (
      <div className={styles.missing}>
        <CodeFailure
          code={lessons}
          onDismiss={() => {
            openLesson({ sheet: null, teaches: false });
          }}
        />
      </div>
    );
  if (code.status !== 'loaded') return null;
  const { Sheet, Teacher } = code.module;
  return (
    <>
      {sheet === null ? null : createElement(Sheet, { key: sheet, id: sheet })}
      {teaches ? createElement(Teacher) : null}
    </>
  );
}
