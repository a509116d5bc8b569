import { type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
import { Slider } from '@base-ui/react/slider';
import { followPress, isPrimary } from '../pointer/followPress';
import { IconButton } from './IconButton';
import { SliderMarks } from './SliderMarks';
import styles from './ParameterSlider.module.css';
import { markNear, type SliderMark } from './trackMarks';
import { stepValue, valueAfterKey } from './stepping';
import {
  clamp,
  defaultLogStep,
  fractionOf,
  type Track,
  type TrackScale,
  valueAtFraction,
} from './trackScale';

export interface ParameterSliderProps {
  readonly label: ReactNode;
  /** The label in a few words, above it. */
  readonly caption?: string | undefined;
  /** The label in plain words, for screen readers. */
  readonly accessibleName: string;
  /** May lie beyond the track; the thumb then rests at its end, drawn hollow. */
  readonly value: number;
  /** Values at the ends of the track. */
  readonly range: readonly [number, number];
  readonly scale: TrackScale;
  /** One step of the keys, in log10 units on a log track. */
  readonly step?: number | undefined;
  /** The part of the track that is drawn wide, in log10 units on a log track. */
  readonly focus?: readonly [number, number] | undefined;
  readonly integer?: boolean | undefined;
  /** Most important first: the labels of later ones give way. */
  readonly marks?: readonly SliderMark[] | undefined;
  /** Kinds of marks that it may have, each with a row of labels: the nearest to the track first. */
  readonly markKinds?: readonly string[] | undefined;
  /** The value in a sentence: "Delta 2 = 0.435, below the gradient-flow threshold 0.5". */
  readonly describe: (value: number) => string;
  /** How to move it finely, beside the caption, with a mouse and with a finger; English when left out. */
  readonly finer?: Readonly<Record<'mouse' | 'finger', string>>;
  /** Beside the label, at the right: a number field; the plain value when left out. */
  readonly readout?: ReactNode;
  readonly disabled?: boolean | undefined;
  /** Every change, also during a drag, and the way back if the drag was cancelled. */
  readonly onChange: (value: number) => void;
  /** Once after each key press and at the end of each drag that changed something. */
  readonly onCommit: (value: number) => void;
  readonly onReset?: (() => void) | undefined;
  readonly resetLabel?: string | undefined;
}

/** Pixels after which a finger on the track has said where it goes. */
const intent = 8;

function meaningOf(dx: number, dy: number): 'value' | 'undecided' | 'nothing' {
  if (Math.hypot(dx, dy) < intent) return 'undecided';
  return Math.abs(dy) > Math.abs(dx) ? 'nothing' : 'value';
}

/** What assistive technology that moves the thumb by itself takes for a step. */
const nativeStep = 0.005;

const none: readonly never[] = [];

const finerInEnglish = { mouse: 'Alt: finer', finger: 'finger above: finer' };

/**
 * A slider along a track. Keys: arrows 1 step, Shift+arrow or Page 10, Alt+arrow 1/10, Home and End
 * the bounds. Under the pointer values are continuous, with Alt ten times finer; a mark attracts
 * within 2 pixels where the pointer is lifted without Alt. A finger has no Alt: well above or below the track it
 * is as fine, and there are buttons for single steps. One that goes up or down from the track itself means no value.
 * The wheel does nothing.
 */
export function ParameterSlider(props: ParameterSliderProps) {
  const { label, accessibleName, value, scale, range, marks = none, describe, onReset } = props;
  const { integer, focus, finer = finerInEnglish } = props;
  const step = props.step ?? (scale === 'log' ? defaultLogStep : 1);
  const track = useMemo(
    (): Track => ({ scale, range, step, integer, focus }),
    [scale, range, step, integer, focus],
  );
  const fraction = fractionOf(clamp(value, range), track);
  const line = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const pressesOnThumb = useRef(0);

  const changeByKey = (moved: number, { event }: Slider.Root.ChangeEventDetails) => {
    const next =
      'key' in event ? valueAfterKey(value, event, track) : valueAtFraction(moved, track);
    if (next !== value) props.onCommit(next);
  };

  const stepper = (by: 1 | -1) => () => {
    const next = stepValue(value, by, track);
    if (next !== value) props.onCommit(next);
  };

  const drag = (press: PointerEvent) => {
    if (!isPrimary(press) || (props.disabled ?? false)) return;
    // Focus goes to the thumb, wherever the track was pressed, and no text is selected.
    press.preventDefault();
    input.current?.focus({ preventScroll: true });
    const isOnThumb =
      press.target instanceof Node && thumb.current?.contains(press.target) === true;
    pressesOnThumb.current = isOnThumb ? pressesOnThumb.current + 1 : 0;

    const box = line.current?.getBoundingClientRect() ?? new DOMRect();
    const pressed = isOnThumb ? fraction : (press.clientX - box.left) / box.width;
    // A finger on the track may have meant to scroll: where it goes says so.
    let meaning: 'value' | 'undecided' | 'nothing' =
      isOnThumb || press.pointerType === 'mouse' ? 'value' : 'undecided';
    let place: number | null = !isOnThumb && meaning === 'value' ? pressed : null;
    if (place !== null) props.onChange(valueAtFraction(place, track));

    followPress(press.currentTarget, press.nativeEvent, {
      sideways: true,
      move({ clientX, clientY }) {
        if (meaning === 'undecided')
          meaning = meaningOf(clientX - press.clientX, clientY - press.clientY);
        if (meaning !== 'value') return;
        place = pressed + (clientX - press.clientX) / box.width;
        props.onChange(valueAtFraction(place, track));
      },
      end(how, fine) {
        if (how === 'cancelled' || meaning === 'nothing') {
          if (place !== null) props.onChange(value);
          return;
        }
        const rest = place ?? (isOnThumb || how === 'interrupted' ? null : pressed);
        if (rest === null) return;
        const attracts = how === 'released' && !fine;
        const mark = attracts ? markNear(rest, marks, track, box.width) : null;
        props.onCommit(mark?.value ?? valueAtFraction(rest, track));
      },
    });
  };

  return (
    <Slider.Root
      className={styles.root}
      data-part="slider-field"
      value={fraction}
      min={0}
      max={1}
      step={nativeStep}
      disabled={props.disabled ?? false}
      onValueChange={changeByKey}
    >
      {props.caption === undefined ? null : (
        <span className={styles.caption} data-part="caption" aria-hidden="true">
          {props.caption}
          <span className={styles.hint}>
            <span className={styles.mouse}>{finer.mouse}</span>
            <span className={styles.finger}>{finer.finger}</span>
          </span>
        </span>
      )}
      <div className={styles.head} data-part="head">
        <Slider.Label className={styles.label} onDoubleClick={onReset}>
          {label}
        </Slider.Label>
        <span className={styles.readout}>
          <span className={styles.step}>
            <IconButton
              name={`− ${accessibleName}`}
              disabled={props.disabled}
              onClick={stepper(-1)}
            >
              −
            </IconButton>
          </span>
          {props.readout ?? String(value)}
          <span className={styles.step}>
            <IconButton name={`+ ${accessibleName}`} disabled={props.disabled} onClick={stepper(1)}>
              +
            </IconButton>
          </span>
        </span>
        {onReset && (
          <IconButton
            name={props.resetLabel ?? `Reset ${accessibleName}`}
            size="small"
            disabled={props.disabled}
            onClick={onReset}
          >
            ↺
          </IconButton>
        )}
      </div>
      <div
        className={styles.control}
        data-part="slider"
        onPointerDown={drag}
        // A captured pointer sends its double click here, so that both presses are remembered to
        // tell the thumb from the track.
        onDoubleClick={() => {
          if (pressesOnThumb.current >= 2) onReset?.();
          pressesOnThumb.current = 0;
        }}
      >
        <Slider.Track ref={line} className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb
            ref={thumb}
            inputRef={input}
            className={styles.thumb}
            aria-label={accessibleName}
            data-outside={value < range[0] || value > range[1] ? '' : undefined}
            getAriaValueText={() => describe(value)}
          />
        </Slider.Track>
      </div>
      <SliderMarks marks={marks} track={track} kinds={props.markKinds ?? none} />
    </Slider.Root>
  );
}
