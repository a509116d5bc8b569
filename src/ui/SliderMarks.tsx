import { memo, useEffect, useRef, useState } from 'react';
import styles from './SliderMarks.module.css';
import { marksOnTrack, placeLabels, type SliderMark } from './trackMarks';
import { fractionOf, type Track } from './trackScale';

interface SliderMarksProps {
  readonly marks: readonly SliderMark[];
  readonly track: Track;
  /** Kinds of marks, each with a row of labels of its own, from the track down. */
  readonly kinds: readonly string[];
}

interface Measured {
  readonly trackPixels: number;
  /** The row of labels, a little wider than the track at both ends. */
  readonly rowPixels: number;
  readonly labelPixels: readonly number[];
}

const unmeasured: Measured = { trackPixels: 0, rowPixels: 0, labelPixels: [] };

/** Ticks and the labels that fit under a slider; the spoken value text says the same in words. */
export const SliderMarks = memo(function SliderMarks({ marks, track, kinds }: SliderMarksProps) {
  const shown = marksOnTrack(marks, track);
  if (kinds.length === 0) return null;
  return (
    <div className={styles.marks} aria-hidden="true">
      {shown.map(({ kind, label, value }) => (
        <span
          key={`${kind} ${label} ${value}`}
          className={styles.tick}
          data-kind={kind}
          style={{ left: `${fractionOf(value, track) * 100}%` }}
        />
      ))}
      {kinds.map((kind) => (
        <Labels key={kind} marks={shown.filter((mark) => mark.kind === kind)} track={track} />
      ))}
    </div>
  );
});

function Labels({ marks, track }: Pick<SliderMarksProps, 'marks' | 'track'>) {
  const row = useRef<HTMLDivElement>(null);
  const measured = useMeasuredLabels(row, marks.map(({ label }) => label).join('\n'));
  const { trackPixels, rowPixels, labelPixels } = measured;
  const overhang = (rowPixels - trackPixels) / 2;
  const lefts = placeLabels(
    marks.map(({ value }, index) => ({
      centre: overhang + fractionOf(value, track) * trackPixels,
      width: labelPixels[index] ?? 0,
    })),
    rowPixels,
  );
  const isMeasured = labelPixels.length === marks.length;
  return (
    <div ref={row} className={styles.labels}>
      {marks.map(({ kind, label, value }, index) => {
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
  );
}

/** Widths of the row and of its children, measured again when they or the font change. */
function useMeasuredLabels(row: React.RefObject<HTMLDivElement | null>, texts: string): Measured {
  const [measured, setMeasured] = useState<Measured>(unmeasured);
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
