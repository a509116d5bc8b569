import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button';
import styles from './CopyField.module.css';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Said when it worked: "Link copied". */
  readonly copiedMessage: string;
  /** Several lines, such as an embed code or BibTeX. */
  readonly multiline?: boolean | undefined;
}

/** Milliseconds that a message is read in, as other messages stay. */
const saidFor = 4000;

/** Text to take away: a button copies it; where the clipboard is refused, the text is selected. */
export function CopyField({ label, value, copiedMessage, multiline = false }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = window.setTimeout(() => {
      setSaid('');
    }, saidFor);
    return () => {
      window.clearTimeout(timer);
    };
  }, [said]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid(copiedMessage);
    } catch {
      field.current?.select();
      setSaid('The browser refused to copy. The text is selected: copy it with the keyboard.');
    }
  };

  const shared = {
    id,
    ref: field,
    className: styles.field,
    value,
    readOnly: true,
    onFocus: () => field.current?.select(),
  };
  return (
    <div className={styles.root} data-multiline={multiline || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {multiline ? <textarea {...shared} rows={6} /> : <input {...shared} type="text" />}
      <Button accessibleName={`Copy ${label}`} onClick={() => void copy()}>
        Copy
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
