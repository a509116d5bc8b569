import { useEffect, useRef, useState } from 'react';
import styles from './SliderMarks.module.css';
import { marksOnTrack, placeLabels, type SliderMark } from './trackMarks';
import { fractionOf, type Track } from './trackScale';

interface SliderMarksProps {
  readonly marks: readonly SliderMark[];
  readonly track: Track;
}

interface Measured {
  readonly trackPixels: number;
  /** The row of labels, a little wider than the track at both ends. */
  readonly rowPixels: number;
  readonly labelPixels: readonly number[];
}

const UNMEASURED: Measured = { trackPixels: 0, rowPixels: 0, labelPixels: [] };

/** Ticks and the labels that fit under a slider; the spoken value text says the same in words. */
export function SliderMarks({ marks, track }: SliderMarksProps) {
  const row = useRef<HTMLDivElement>(null);
  const measured = useMeasuredLabels(row, marks.map(({ label }) => label).join('\n'));
  const shown = marksOnTrack(marks, track);
  if (shown.length === 0) return null;

  const fractions = shown.map(({ value }) => fractionOf(value, track));
  const { trackPixels, rowPixels, labelPixels } = measured;
  const overhang = (rowPixels - trackPixels) / 2;
  const lefts = placeLabels(
    fractions.map((fraction, index) => ({
      centre: overhang + fraction * trackPixels,
      width: labelPixels[index] ?? 0,
    })),
    rowPixels,
  );
  const isMeasured = labelPixels.length === shown.length;

  return (
    <div className={styles.marks} aria-hidden="true">
      {shown.map(({ kind, label, value }, index) => (
        <span
          key={`${kind} ${label} ${value}`}
          className={styles.tick}
          data-kind={kind}
          style={{ left: `${(fractions[index] ?? 0) * 100}%` }}
        />
      ))}
      <div ref={row} className={styles.labels}>
        {shown.map(({ kind, label, value }, index) => {
          const left = lefts[index] ?? null;
          return (
            <span
              key={`${kind} ${label} ${value}`}
              className={styles.label}
              data-kind={kind}
              style={{
                left: left ?? 0,
                visibility: isMeasured && left !== null ? 'visible' : 'hidden',
              }}
            >
              {label}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Widths of the row and of its children, measured again when they or the font change. */
function useMeasuredLabels(row: React.RefObject<HTMLDivElement | null>, texts: string): Measured {
  const [measured, setMeasured] = useState<Measured>(UNMEASURED);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const labelPixels = [...element.children].map((child) => child.getBoundingClientRect().width);
      setMeasured({
        trackPixels: element.parentElement?.clientWidth ?? 0,
        rowPixels: element.clientWidth,
        labelPixels,
      });
    });
    for (const target of [element, ...element.children]) observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, [row, texts]);
  return measured;
}
