/** The way of the flow through the landscape, and where on it the flow is. */
import type { ReactNode } from 'react';
import type { FateScene } from '../../state/selectors/fate';
import { selectCurrentSamples, selectFollowedPoint } from '../../state/selectors/movingHessian';
import { useStore } from '../../state/useStore';
import { useFigure } from '../../plot/figureContext';
import { polyline } from '../../plot/path';
import { dashes, lineLength } from '../../plot/lines';
import type { EnergyScale } from './energyScale';
import styles from './Fate.module.css';
import { placeAt, type Trajectory } from './trajectory';

interface FlowProps {
  readonly scene: FateScene;
  readonly scale: EnergyScale;
}

/** Where the flow is at the time of the cursor; null where it is not followed. */
function useFollowedPlace({ scene, scale }: FlowProps) {
  const followed = useStore(selectFollowedPoint);
  const end = useStore((state) => selectCurrentSamples(state)?.samples.column('time').at(-1));
  return followed === null || end === undefined ? null : placeAt(followed, end, scene, scale);
}

export function Flow({
  trajectory: { x, y, source },
  colour,
  ...props
}: FlowProps & { readonly trajectory: Trajectory; readonly colour: string }): ReactNode {
  const figure = useFigure();
  const followed = useFollowedPlace(props);
  const path = polyline(
    x.map((share) => figure.x(share)),
    y.map((share) => figure.y(share)),
  );
  const last = x.length - 1;
  const at = followed ?? { x: x[last] ?? 0, y: y[last] ?? 0 };
  return (
    <g data-testid="fate-flow" data-source={source} clipPath={figure.clip}>
      <path d={path} className={styles.flowCasing} />
      <path
        d={path}
        className={styles.flow}
        style={{ stroke: colour }}
        strokeDasharray={source === 'run' ? undefined : dashes(2, 6)}
        opacity={followed ? 0.45 : 1}
      />
      <circle
        data-testid="fate-disc"
        cx={figure.x(at.x)}
        cy={figure.y(at.y)}
        r={(followed ? 0.75 : 0.5) * figure.em}
        style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: lineLength(2.5) }}
      />
    </g>
  );
}
