/** Names of the marked energies, and how much energy the zones of the axis span. */
import type { ReactNode } from 'react';
import type { FateScene } from '../../state/selectors/fate';
import { courseOf } from '../../plot/course';
import { useFigure, type FigureFrame } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Label, LevelSymbol } from '../../plot/marks';
import { frameBox, isClearOf, placeAll, textBox } from '../../plot/placement';
import { theFlow } from '../noiseWords';
import type { EnergyScale } from './energyScale';
import styles from './Fate.module.css';
import { signalPlace } from './rows';
import type { ShapeOutline } from './shapes';

/** What the marked energies are. */
export function Names({
  scene,
  lines,
  scale,
  temperature,
}: {
  readonly scene: FateScene;
  /** What the names must not lie on, in shares of the frame. */
  readonly lines: readonly ShapeOutline[];
  readonly scale: EnergyScale;
  /** Of the dynamics: the picture is of gradient flow. */
  readonly temperature: number;
}): ReactNode {
  const figure = useFigure();
  const { signal, thresholdEnergy, groundEnergy } = scene;
  const isRoomy = figure.width > 28.5 * figure.em;
  const levels = [
    {
      height: scale.height(thresholdEnergy),
      index: 'ₜₕ',
      wordings: isRoomy ? [` ${theFlow(temperature)} arrives`, ''] : [''],
      look: { colour: 'var(--threshold)', strong: true },
    },
    {
      height: scale.height(groundEnergy),
      index: '₀',
      wordings: isRoomy ? [' deepest without the signal', ''] : [''],
      look: {},
    },
  ] as const;
  const places = namePlaces(levels, lines, figure);
  return (
    <>
      {levels.map(({ index, look }, i) => {
        const place = places[i];
        return place === undefined ? null : (
          <Label key={i} px={place.px} py={place.py} {...look}>
            <LevelSymbol index={index} rest={place.words} />
          </Label>
        );
      })}
      {signal ? (
        <SignalName px={figure.x(signalPlace)} py={figure.y(scale.height(signal.energy))} />
      ) : null}
    </>
  );
}

/** Base lines from a level down, in em: over it, or under it, or further off. */
const drops = [-0.4, 0.9, -0.7, 1.2] as const;
/** How far names may stand from the left edge, as a share of the width. */
const reach = 0.95;

/**
 * Of the names of levels, as far to the left as ridges and the flow leave room for them; a short one where there is no
 * room for the long one, and none where there is none for it either.
 */
function namePlaces(
  levels: readonly {
    readonly height: number;
    readonly index: string;
    readonly wordings: readonly string[];
  }[],
  lines: readonly ShapeOutline[],
  figure: FigureFrame,
) {
  const { em, width, y } = figure;
  const lefts = Array.from({ length: Math.ceil((reach * width) / em) }, (_, i) => (0.5 + i) * em);
  const candidates = levels.map(({ height, index, wordings }) =>
    wordings.flatMap((words) =>
      lefts.flatMap((px) =>
        drops.map((drop) => {
          const at = { px, py: y(height) + drop * em };
          // The symbol, and letters that are bold.
          const letters = index.length + words.length + 2;
          return { words, ...at, box: textBox(at, 'start', letters, em) };
        }),
      ),
    ),
  );
  const rules = levels.map(({ height }) => ({ x: [0, 1], y: [height, height] }));
  const frame = frameBox(figure);
  const curves = [...lines, ...rules].map((line) => courseOf(line, figure));
  const chosen = placeAll(
    candidates.map((each) => each.map(({ box }) => box)),
    { frame, curves },
  );
  return candidates.map((each, i) => {
    const place = each[chosen[i] ?? -1];
    // Better none than one that cannot be read: the axis has the energy.
    return place !== undefined && isClearOf(place.box, frame, [], curves) ? place : undefined;
  });
}

/** Under the disc at the end of the flow, or beside it where the frame ends below. */
function SignalName({ px, py }: { readonly px: number; readonly py: number }): ReactNode {
  const { height, em } = useFigure();
  const fits = py + 1.8 * em < height;
  return (
    <Label
      px={fits ? px : px - 0.8 * em}
      py={py + (fits ? 1.55 : 0.5) * em}
      anchor={fits ? 'middle' : 'end'}
      strong
    >
      signal
    </Label>
  );
}

/** Beside the frame, in em, for what a zone spans: a number with its symbol in one line. */
export const zonesRoom = 5.4;

/** How much energy each zone of the axis spans: the zones differ in scale. */
export function Zones({ scale }: { readonly scale: EnergyScale }): ReactNode {
  const figure = useFigure();
  const { em } = figure;
  const px = figure.width + 0.2 * em;
  return scale.zones.map(({ lo, hi, span }) => {
    const [top, bottom] = [figure.y(hi) + 2, figure.y(lo) - 2];
    return (
      <g key={lo} aria-hidden="true">
        <path className={styles.zoneLine} d={`M${px},${top}h4V${bottom}h-4`} />
        <text className={styles.zone} x={px + 4 + 0.2 * em} y={(top + bottom) / 2} dy="0.35em">
          Δ<tspan className="sym">ε</tspan>
          <tspan>{` = ${formatNumber(span, 2)}`}</tspan>
        </text>
      </g>
    );
  });
}
