/** Marks on a slider's track: which one attracts the pointer, which labels fit. */
import { fractionOf, type Track } from './trackScale';

export interface SliderMark {
  readonly value: number;
  readonly label: string;
  /** What the mark stands for, as `data-kind` of its tick ("threshold", "paper"…). */
  readonly kind: string;
}

/** A mark attracts from so few pixels that any value beside it can be meant. */
const attractionPixels = 2;

/** Smallest gap between two labels in pixels; felt right at the small font size. */
const labelGap = 6;

/** Marks within the track's range; the others have no place on it. */
export function marksOnTrack(marks: readonly SliderMark[], track: Track): SliderMark[] {
  const [min, max] = track.range;
  return marks.filter(({ value }) => value >= min && value <= max);
}

/** The mark nearest to a place on the track if it is within 2 pixels, else null. */
export function markNear(
  fraction: number,
  marks: readonly SliderMark[],
  track: Track,
  trackPixels: number,
): SliderMark | null {
  let nearest: SliderMark | null = null;
  let reach = attractionPixels;
  for (const mark of marksOnTrack(marks, track)) {
    const distance = Math.abs(fractionOf(mark.value, track) - fraction) * trackPixels;
    if (distance <= reach) {
      nearest = mark;
      reach = distance;
    }
  }
  return nearest;
}

/** A label to be placed: the pixel it should be centred on and its width. */
export interface LabelBox {
  readonly centre: number;
  readonly width: number;
}

/**
 * Left edges in pixels of labels in a row, in the order given, which is their priority: a
 * label that would touch one before it is left out (null). Labels stay within the row.
 */
export function placeLabels(
  labels: readonly LabelBox[],
  rowPixels: number,
  gap = labelGap,
): (number | null)[] {
  const taken: { left: number; right: number }[] = [];
  return labels.map(({ centre, width }) => {
    const left = Math.max(0, Math.min(centre - width / 2, rowPixels - width));
    const right = left + width;
    if (taken.some((other) => left < other.right + gap && right > other.left - gap)) return null;
    taken.push({ left, right });
    return left;
  });
}
