import { type ReactNode, useRef } from 'react';
import { Slider } from '@base-ui/react/slider';
import { IconButton } from './IconButton';
import { SliderMarks } from './SliderMarks';
import styles from './ParameterSlider.module.css';
import { markNear, type SliderMark } from './trackMarks';
import { valueAfterKey } from './stepping';
import {
  clamp,
  DEFAULT_LOG_STEP,
  positionOf,
  setPointNear,
  type Track,
  type TrackScale,
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
  /** Distance of set points, in log10 units on a log track. */
  readonly step?: number | undefined;
  readonly integer?: boolean | undefined;
  /** Most important first: the labels of later ones give way. */
  readonly marks?: readonly SliderMark[] | undefined;
  /** The value in a sentence: "Delta 2 = 0.435, below the gradient-flow threshold 0.5". */
  readonly describe: (value: number) => string;
  /** Beside the label, at the right: a number field; the plain value when left out. */
  readonly readout?: ReactNode;
  readonly disabled?: boolean | undefined;
  /** Every change, also during a drag. */
  readonly onChange: (value: number) => void;
  /** Once after each key press and at the end of each drag. */
  readonly onCommit: (value: number) => void;
  readonly onReset?: (() => void) | undefined;
  readonly resetLabel?: string | undefined;
}

/**
 * A slider over the positions of a track (log10 on a log track). Keys: arrows 1 step, Shift+arrow
 * or Page 10, Alt+arrow 1/10, Home and End the bounds. The pointer snaps to marks unless Alt is
 * held; keys pass through them. The wheel does nothing.
 */
export function ParameterSlider(props: ParameterSliderProps) {
  const { label, accessibleName, value, scale, range, marks = [], describe, onReset } = props;
  const step = props.step ?? (scale === 'log' ? DEFAULT_LOG_STEP : 1);
  const track: Track = { scale, range, step, integer: props.integer };
  const line = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const changed = useRef<number | null>(null);
  const pressesOnThumb = useRef(0);

  const pointedValue = (position: number, snaps: boolean): number => {
    const pixels = line.current?.clientWidth ?? 0;
    const mark = snaps ? markNear(position, marks, track, pixels) : null;
    return mark?.value ?? setPointNear(position, track);
  };

  const change = (position: number, { reason, event }: Slider.Root.ChangeEventDetails) => {
    const next =
      reason === 'keyboard' && 'key' in event
        ? valueAfterKey(value, event, track)
        : // Assistive technology moves the native input by itself: no snapping there.
          pointedValue(position, 'altKey' in event && !event.altKey);
    if (next === value) return;
    changed.current = next;
    props.onChange(next);
  };

  const commit = () => {
    if (changed.current === null) return;
    props.onCommit(changed.current);
    changed.current = null;
  };

  // A captured pointer sends its double click to the control, so that both presses have to be
  // remembered to tell the thumb from the track.
  const rememberPress = (target: EventTarget) => {
    const isOnThumb = target instanceof Node && thumb.current?.contains(target) === true;
    pressesOnThumb.current = isOnThumb ? pressesOnThumb.current + 1 : 0;
  };

  return (
    <Slider.Root
      className={styles.root}
      value={positionOf(clamp(value, range), scale)}
      min={positionOf(range[0], scale)}
      max={positionOf(range[1], scale)}
      step={step}
      disabled={props.disabled ?? false}
      onValueChange={change}
      onValueCommitted={commit}
    >
      {props.caption === undefined ? null : (
        <span className={styles.caption} aria-hidden="true">
          {props.caption}
        </span>
      )}
      <div className={styles.head}>
        <Slider.Label className={styles.label} onDoubleClick={onReset}>
          {label}
        </Slider.Label>
        <span className={styles.readout}>{props.readout ?? String(value)}</span>
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
      <Slider.Control
        className={styles.control}
        onPointerDownCapture={(event) => {
          rememberPress(event.target);
        }}
        onDoubleClick={() => {
          if (pressesOnThumb.current >= 2) onReset?.();
          pressesOnThumb.current = 0;
        }}
      >
        <Slider.Track ref={line} className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb
            ref={thumb}
            className={styles.thumb}
            aria-label={accessibleName}
            data-outside={value < range[0] || value > range[1] ? '' : undefined}
            getAriaValueText={() => describe(value)}
          />
        </Slider.Track>
      </Slider.Control>
      <SliderMarks marks={marks} track={track} />
    </Slider.Root>
  );
}
