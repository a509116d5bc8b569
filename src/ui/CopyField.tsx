import { useId, useRef } from 'react';
import { Button } from './Button';
import styles from './CopyField.module.css';
import { toast } from './toasts';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Said when it worked: "Link copied". */
  readonly copiedMessage: string;
  /** Several lines, such as an embed code or BibTeX. */
  readonly multiline?: boolean | undefined;
}

/** Text to take away: a button copies it; where the clipboard is refused, the text is selected. */
export function CopyField({ label, value, copiedMessage, multiline = false }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast(copiedMessage);
    } catch {
      field.current?.select();
      toast('The browser refused to copy. The text is selected: copy it with the keyboard.');
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
    </div>
  );
}
