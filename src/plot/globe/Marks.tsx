/** Named places of a globe; those on its far side are drawn as what shines through. */
import type { ReactNode } from 'react';
import { Label } from '../marks';
import { boxAround, placeAll, textBox, type Box } from '../placement';
import { useGlobe } from './globeContext';
import type { SeenPlace } from './geometry';
import type { Vector } from './hemisphere';

export interface GlobeMark {
  readonly key: string;
  readonly place: Vector;
  readonly name: string;
  readonly colour: string;
  /** In em: of its disc. */
  readonly radius: number;
  readonly isHollow?: boolean;
  /** Its name is set in bold. */
  readonly isStrong?: boolean;
}

export function Marks({ marks }: { readonly marks: readonly GlobeMark[] }): ReactNode {
  const scope = useGlobe();
  const { em, frame, project } = scope;
  const seen = marks.map((mark) => ({ ...mark, at: project(mark.place) }));
  const texts = seen.map(({ name, at }) => (at.isInFront ? name : `${name} (behind)`));
  const spots = seen.map(({ at, radius }, i) => namePlaces(at, radius * em, texts[i] ?? '', em));
  const discs = seen.map(({ at, radius }) => boxAround(at, radius * em));
  const chosen = placeAll(
    spots.map((list) => list.map(({ box }) => box)),
    { frame, boxes: discs },
  );
  return (
    <g>
      {seen.map(({ key, at, colour, radius, isHollow, isStrong }, i) => {
        const spot = spots[i]?.[chosen[i] ?? 0];
        return (
          <g key={key} data-mark={key} data-front={at.isInFront}>
            <circle
              cx={at.px}
              cy={at.py}
              r={radius * em}
              style={{
                fill: isHollow || !at.isInFront ? 'none' : colour,
                stroke: isHollow || !at.isInFront ? colour : 'var(--surface)',
                strokeWidth: 2.5,
                strokeDasharray: at.isInFront ? undefined : '2 3',
              }}
            />
            {spot ? (
              <Label
                px={spot.px}
                py={spot.py}
                anchor={spot.anchor}
                colour={at.isInFront ? 'var(--text)' : 'var(--text-muted)'}
                strong={isStrong ?? false}
              >
                {texts[i]}
              </Label>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

interface NamePlace {
  readonly px: number;
  readonly py: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Beside, above and below a disc, in the order in which they are liked. */
function namePlaces({ px, py }: SeenPlace, radius: number, text: string, em: number): NamePlace[] {
  const gap = radius + 0.4 * em;
  const middle = py + 0.27 * em;
  const places = [
    { px, py: py - gap, anchor: 'middle' },
    { px: px + gap, py: middle, anchor: 'start' },
    { px: px - gap, py: middle, anchor: 'end' },
    { px, py: py + gap + 0.6 * em, anchor: 'middle' },
  ] as const;
  return places.map((place) => ({
    ...place,
    box: textBox(place, place.anchor, text.length, em),
  }));
}
