import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Field } from '@base-ui/react/field';
import { inReadersNumerals } from '../language/numerals';
import { floating } from './floating/code';
import { Hint } from './Hint';
import { latestProblem, onLatestProblem, tellProblemOf } from './latestProblem';
import styles from './NumberField.module.css';
import { numberProblem } from './numberProblem';
import { parseNumber } from './parseNumber';
import { stepsOfKey, stepValue } from './stepping';
import { defaultLogStep, type TrackScale } from './trackScale';
import { useOutside } from './useOutside';

export interface NumberFieldProps {
  /** Left out where a neighbour, such as a slider, shows it. */
  readonly label?: ReactNode;
  /** Plain-text name for messages, screen readers and the explanation of the label: "Δ₂". */
  readonly name: string;
  /** What the number means, for the explanation of the label, where the name does not say it all. */
  readonly meaning?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean | undefined;
  /** How the arrow keys step: equal differences or equal ratios. */
  readonly scale?: TrackScale | undefined;
  /** One arrow step, in log10 units when the scale is log. */
  readonly step?: number | undefined;
  readonly format?: ((value: number) => string) | undefined;
  readonly parse?: ((text: string) => number | null) | undefined;
  /** A rule beyond the range, as a sentence to show; null when the value obeys it. */
  readonly problem?: ((value: number) => string | null) | undefined;
  readonly suffix?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly onCommit: (value: number) => void;
}

/** Text being typed, given up when the value changes elsewhere. */
interface Draft {
  readonly text: string;
  readonly overValue: number;
  readonly message: string | null;
}

/**
 * A number typed as text. Enter or leaving commits, Escape reverts, up and down step (Shift 10,
 * Alt 1/10). Text that cannot be used stays, marked, with a message that says why, until another field has one.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, name, meaning, value, min, max, integer, scale = 'linear', disabled } = props;
  const { format = writtenOut, parse = parseNumber, problem, suffix } = props;
  const step = props.step ?? (scale === 'log' ? defaultLogStep : 1);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const isEntering = useRef(false);
  const keyboard = keyboardFor(props);
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = draft?.overValue === value ? draft : null;

  const accept = (next: number) => {
    setDraft(null);
    if (next !== value) props.onCommit(next);
  };

  const commit = () => {
    if (current === null) return;
    const typed = parse(current.text);
    const message = numberProblem(typed, { name, min, max, integer, format, problem });
    if (typed !== null && message === null) accept(typed);
    else {
      setDraft({ ...current, message });
      tellProblemOf(id);
    }
  };

  const stepBy = (event: KeyboardEvent) => {
    const from = (current === null ? value : parse(current.text)) ?? value;
    const next = stepValue(from, stepsOfKey(event), { scale, range: [min, max], step, integer });
    if (numberProblem(next, { name, min, max, integer, format, problem }) === null) accept(next);
  };

  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && current !== null) {
      // Reverting is all that Escape does here: it must not close a dialog as well.
      event.stopPropagation();
      setDraft(null);
    } else if (stepKeys.has(event.key)) {
      event.preventDefault();
      stepBy(event);
    }
  };

  const message = current?.message ?? null;
  const isTold = useOutside(onLatestProblem, () => latestProblem() === id);
  const error = <Field.Error className={styles.message} match role="alert" />;
  return (
    <Field.Root className={styles.root} invalid={message !== null} disabled={disabled ?? false}>
      {label !== undefined && (
        // Not the library's label, which would be the name of the field in place of the whole one.
        <label
          htmlFor={id}
          className={styles.label}
          data-about={name}
          data-meaning={meaning}
          data-range={`${format(min)} to ${format(max)}`}
        >
          {label}
        </label>
      )}
      <span ref={box} className={styles.box}>
        <Field.Control
          id={id}
          className={styles.input}
          aria-label={name}
          inputMode={keyboard}
          autoComplete="off"
          spellCheck={false}
          value={current?.text ?? format(value)}
          onValueChange={(text) => {
            setDraft({ text, overValue: value, message: null });
          }}
          onFocus={() => {
            floating.load();
            isEntering.current = true;
            if (message !== null) tellProblemOf(id);
            inputIn(box.current)?.select();
          }}
          // The browser sets the caret after the focus; a text that the pointer has chosen stays chosen.
          onMouseUp={() => {
            const input = inputIn(box.current);
            const isCaret = input?.selectionStart === input?.selectionEnd;
            if (isEntering.current && isCaret) input?.select();
            isEntering.current = false;
          }}
          onBlur={commit}
          onKeyDown={handleKey}
        />
        {keyboard === 'decimal' ? (
          <button
            type="button"
            className={styles.quotient}
            tabIndex={-1}
            aria-label="/"
            // The field keeps the focus, and its keyboard.
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              const input = inputIn(box.current);
              if (input === null) return;
              const before = input.value.slice(0, input.selectionStart ?? undefined);
              setDraft({ text: `${before || '1'}/`, overValue: value, message: null });
            }}
          >
            /
          </button>
        ) : null}
        {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
      </span>
      {message === null || !isTold ? null : (
        <Hint
          anchor={box}
          side="bottom"
          align="end"
          sideOffset={2}
          render={error}
          instead={<Field.Error className={styles.inPlace} match role="alert" children={message} />}
        >
          {message}
        </Hint>
      )}
    </Field.Root>
  );
}

function inputIn(box: HTMLElement | null): HTMLInputElement | null {
  return box?.querySelector('input') ?? null;
}

/** Beyond these a number is better written with a power of ten, for which there are letters. */
const plainNumbers = { min: 1e-3, max: 1e6 };

/**
 * The keyboard that a screen offers. That of numbers has no division, for which the field then has a key of its own,
 * and often no sign.
 */
function keyboardFor({
  min,
  max,
  integer,
  scale,
}: Pick<NumberFieldProps, 'min' | 'max' | 'integer' | 'scale'>): 'decimal' | 'numeric' | 'text' {
  if (min < 0) return 'text';
  if (integer) return 'numeric';
  const isPlain = scale !== 'log' || (min >= plainNumbers.min && max <= plainNumbers.max);
  return isPlain ? 'decimal' : 'text';
}

/** With all its digits, and a minus before it as everywhere on the page. */
function writtenOut(value: number): string {
  return inReadersNumerals(String(value)).replace(/^-/, '−');
}

/** Left, right, Home and End move the caret, as in any text field. */
const stepKeys: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);
