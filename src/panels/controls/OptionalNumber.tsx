/** A number that may be left to the program: a choice of two, and a field while it is given. */
import type { ReactNode } from 'react';
import { NumberField, type NumberFieldProps } from '../../ui/NumberField';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';

type Look = Omit<Segment<string>, 'value'>;

export interface OptionalNumberProps extends Pick<
  NumberFieldProps,
  'name' | 'min' | 'max' | 'integer' | 'step' | 'problem'
> {
  readonly label: string;
  /** Null where it is left to the program. */
  readonly value: number | null;
  /** What it begins with when it is given. */
  readonly initial: number;
  readonly left: Look;
  readonly given: Look;
  readonly onChange: (value: number | null) => void;
}

export function OptionalNumber({
  label,
  value,
  initial,
  left,
  given,
  onChange,
  ...field
}: OptionalNumberProps): ReactNode {
  return (
    <>
      <SegmentedControl
        label={label}
        value={value === null ? 'left' : 'given'}
        options={[
          { ...left, value: 'left' },
          { ...given, value: 'given' },
        ]}
        onChange={(kind) => {
          onChange(kind === 'given' ? initial : null);
        }}
      />
      {value === null ? null : <NumberField {...field} value={value} onCommit={onChange} />}
    </>
  );
}
