import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import styles from './NoticeBar.module.css';

export interface ShownNotice {
  readonly id: string;
  readonly kind: 'info' | 'warning' | 'danger';
  readonly text: ReactNode;
}

export interface NoticeBarProps {
  readonly notices: readonly ShownNotice[];
  readonly onDismiss: (id: string) => void;
}

const glyphs = { info: 'i', warning: '!', danger: '✕' } as const;
const spokenKinds = { info: 'Note: ', warning: 'Warning: ', danger: 'Error: ' } as const;

/** Things the reader should know and can put away. Stays in the page, empty, to be announced. */
export function NoticeBar({ notices, onDismiss }: NoticeBarProps) {
  return (
    <div role="status" aria-label="Notices">
      {notices.length > 0 && (
        <ul className={styles.list}>
          {notices.map(({ id, kind, text }) => (
            <li key={id} className={styles.notice} data-kind={kind}>
              <span className={styles.glyph} role="img" aria-label={spokenKinds[kind]}>
                {glyphs[kind]}
              </span>
              <span className={styles.text}>{text}</span>
              <IconButton
                name="Dismiss this notice"
                size="small"
                onClick={() => {
                  onDismiss(id);
                }}
              >
                ×
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
