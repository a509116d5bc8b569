/** Names of the marked energies, and how much energy the zones of the axis span. */
import type { ReactNode } from 'react';
import type { FateScene } from '../../state/selectors/fate';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Label } from '../../plot/marks';
import { theFlow } from '../noiseWords';
import type { EnergyScale } from './energyScale';
import styles from './Fate.module.css';
import { signalPlace } from './rows';

/** What the marked energies are. */
export function Names({
  scene,
  scale,
  temperature,
}: {
  readonly scene: FateScene;
  readonly scale: EnergyScale;
  /** Of the dynamics: the picture is of gradient flow. */
  readonly temperature: number;
}): ReactNode {
  const figure = useFigure();
  const { signal, thresholdEnergy, groundEnergy } = scene;
  const left = 0.5 * figure.em;
  const isRoomy = figure.width > 30 * figure.em;
  return (
    <>
      <Label
        px={left}
        py={figure.y(scale.height(thresholdEnergy)) + 0.9 * figure.em}
        colour="var(--threshold)"
        strong
      >
        <tspan className="sym">ε</tspan>
        <tspan>{isRoomy ? `ₜₕ ${theFlow(temperature)} arrives` : 'ₜₕ'}</tspan>
      </Label>
      <Label px={left} py={figure.y(scale.height(groundEnergy)) + 0.9 * figure.em}>
        <tspan className="sym">ε₀</tspan>
        {isRoomy ? ' deepest without the signal' : ''}
      </Label>
      {signal ? (
        <SignalName px={figure.x(signalPlace)} py={figure.y(scale.height(signal.energy))} />
      ) : null}
    </>
  );
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

/** How much energy each zone of the axis spans: the zones differ in scale. */
export function Zones({ scale }: { readonly scale: EnergyScale }): ReactNode {
  const figure = useFigure();
  const px = figure.width + 0.5 * figure.em;
  return scale.zones.map(({ lo, hi, span }) => {
    const [top, bottom] = [figure.y(hi) + 2, figure.y(lo) - 2];
    return (
      <g key={lo} aria-hidden="true">
        <path className={styles.zoneLine} d={`M${px},${top}h4V${bottom}h-4`} />
        <text className={styles.zone} x={px + 9} y={(top + bottom) / 2} dy="0.35em">
          Δ<tspan className="sym">ε</tspan>
          <tspan>{` = ${formatNumber(span, 2)}`}</tspan>
        </text>
      </g>
    );
  });
}
