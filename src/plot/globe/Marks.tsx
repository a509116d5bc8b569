/** Named places of a globe; those on its far side are drawn as what shines through. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Label } from '../marks';
import type { PixelPoint } from '../course';
import { boxAround, placeAll, textBox, type Box } from '../placement';
import { useGlobe } from './globeContext';
import type { SeenPlace } from './geometry';
import type { Vector } from './hemisphere';
import styles from './Globe.module.css';
import { dashes, lineLength } from '../lines';

export interface GlobeMark {
  readonly key: string;
  readonly place: Vector;
  readonly name: string;
  readonly colour: string;
  /** In em: of its disc; 0 for a name alone. */
  readonly radius: number;
  readonly isHollow?: boolean;
  /** Its name is set in bold. */
  readonly isStrong?: boolean;
}

export function Marks({
  marks,
  lines = [],
  boxes = [],
}: {
  readonly marks: readonly GlobeMark[];
  /** Lines on the globe that no name should cover. */
  readonly lines?: readonly (readonly Vector[])[];
  /** In the picture: what besides. */
  readonly boxes?: readonly Box[];
}): ReactNode {
  const { em, frame, project } = useGlobe();
  const seen = marks
    .map((mark) => ({ ...mark, at: project(mark.place) }))
    .filter(({ at, radius }) => at.isInFront || radius > 0);
  const texts = seen.map(({ name, at }) => (at.isInFront ? name : `${name} (behind)`));
  const spots = seen.map(({ at, radius }, i) => namePlaces(at, radius * em, texts[i] ?? '', em));
  const discs = seen.map(({ at, radius }) => boxAround(at, radius * em));
  const chosen = placeAll(
    spots.map((list) => list.map(({ box }) => box)),
    {
      frame,
      boxes: [...discs, ...boxes],
      curves: lines.map((places) => places.map(seenOnly(project))),
    },
  );
  return (
    <g className={styles.names}>
      {seen.map(({ key, at, colour, radius, isHollow, isStrong }, i) => {
        const spot = spots[i]?.[chosen[i] ?? 0];
        return (
          <g key={key} data-mark={key} data-front={at.isInFront}>
            {radius > 0 ? (
              <Disc
                at={at}
                radius={radius * em}
                colour={colour}
                isHollow={(isHollow ?? false) || !at.isInFront}
              />
            ) : null}
            {spot ? (
              <Name
                spot={spot}
                text={texts[i] ?? ''}
                colour={at.isInFront ? 'var(--text)' : 'var(--text-muted)'}
                isStrong={isStrong ?? false}
              />
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** On a plate of the page's ground: a relief has every shade, and a rim about each letter is ragged there. */
function Name({
  spot: { px, py, anchor },
  text,
  colour,
  isStrong,
}: {
  readonly spot: NamePlace;
  readonly text: string;
  readonly colour: string;
  readonly isStrong: boolean;
}): ReactNode {
  const { em } = useGlobe();
  const ref = useRef<SVGGElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    setWidth(ref.current?.querySelector('text')?.getComputedTextLength() ?? 0);
  }, [text, isStrong, em]);
  const { top, bottom } = textBox({ px, py }, anchor, text.length, em);
  const left = px - { start: 0, middle: width / 2, end: width }[anchor];
  const margin = plateMargin * em;
  return (
    <g ref={ref}>
      <rect
        className={styles.plate}
        x={left - 1.4 * margin}
        y={top - margin}
        width={width + 2.8 * margin}
        height={bottom - top + 2 * margin}
        rx={0.4 * em}
      />
      <Label px={px} py={py} anchor={anchor} colour={colour} strong={isStrong}>
        {text}
      </Label>
    </g>
  );
}

/** Of a plate around its name, in em. */
const plateMargin = 0.15;

/** Full, or a ring; dashed on the far side. */
function Disc({
  at: { px, py, isInFront },
  radius,
  colour,
  isHollow,
}: {
  readonly at: SeenPlace;
  readonly radius: number;
  readonly colour: string;
  readonly isHollow: boolean;
}): ReactNode {
  const circle = { cx: px, cy: py, r: radius };
  return (
    <>
      {isHollow ? (
        <circle
          {...circle}
          style={{
            fill: 'none',
            stroke: 'var(--surface)',
            strokeWidth: lineLength(4.5),
            opacity: 0.7,
          }}
        />
      ) : null}
      <circle
        {...circle}
        style={{
          fill: isHollow ? (isInFront ? 'var(--surface)' : 'none') : colour,
          stroke: isHollow ? colour : 'var(--surface)',
          strokeWidth: lineLength(2.5),
          strokeDasharray: isInFront ? undefined : dashes(2, 3),
        }}
      />
    </>
  );
}

/** Where a place is drawn; nowhere where it is on the far side. */
function seenOnly(project: (place: Vector) => SeenPlace): (place: Vector) => PixelPoint {
  return (place) => {
    const seen = project(place);
    return seen.isInFront ? seen : { px: NaN, py: NaN };
  };
}

interface NamePlace {
  readonly px: number;
  readonly py: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Above, beside and below a disc, in the order in which they are liked. */
function namePlaces({ px, py }: SeenPlace, radius: number, text: string, em: number): NamePlace[] {
  const gap = Math.max(radius, 0.35 * em) + 0.4 * em;
  const [above, middle, below] = [py - gap, py + 0.27 * em, py + gap + 0.6 * em];
  const places = [
    { px, py: above, anchor: 'middle' },
    { px: px + gap, py: middle, anchor: 'start' },
    { px: px - gap, py: middle, anchor: 'end' },
    { px, py: below, anchor: 'middle' },
    { px: px - radius, py: above, anchor: 'start' },
    { px: px + radius, py: above, anchor: 'end' },
    { px: px - radius, py: below, anchor: 'start' },
    { px: px + radius, py: below, anchor: 'end' },
  ] as const;
  const margin = plateMargin * em;
  return places.map((place) => {
    const { left, right, top, bottom } = textBox(place, place.anchor, text.length, em);
    const box = {
      left: left - margin,
      right: right + margin,
      top: top - margin,
      bottom: bottom + margin,
    };
    return { ...place, box };
  });
}
