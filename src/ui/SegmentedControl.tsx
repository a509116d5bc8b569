import { type ReactNode, useId } from 'react';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import styles from './SegmentedControl.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Plain-text name when the label is a symbol or picture. */
  readonly accessibleName?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** The pointer is over it: what choosing it needs can be fetched. */
  readonly onNear?: (() => void) | undefined;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  /** Hides the label from sight, not from screen readers. */
  readonly hideLabel?: boolean | undefined;
  /** Null where none holds. */
  readonly value: Value | null;
  readonly options: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One choice out of a few, all of them visible: a radio group drawn as a row of segments. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, hideLabel = false, value, options, onChange } = props;
  const labelId = useId();
  return (
    <div className={styles.root}>
      {!hideLabel && (
        <span id={labelId} className={styles.label}>
          {label}
        </span>
      )}
      <RadioGroup<Value | null>
        className={styles.group}
        {...(hideLabel ? { 'aria-label': label } : { 'aria-labelledby': labelId })}
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            className={styles.segment}
            value={option.value}
            aria-label={option.accessibleName}
            disabled={option.disabled ?? false}
            onPointerEnter={option.onNear}
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
