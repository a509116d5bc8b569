/** The way of the flow through the landscape. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { FateScene } from '../../state/selectors/fate';
import { useFigure } from '../../plot/figureContext';
import { polyline } from '../../plot/path';
import { useCurrentSlot } from '../useCurrentColour';
import { useRunViews } from '../useRunViews';
import type { EnergyScale } from './energyScale';
import styles from './Fate.module.css';
import { expectedTrajectory, runTrajectory } from './trajectory';
import type { Trajectory } from './trajectory';

/** Of the current point's run, or what theory expects while there is none. */
function useTrajectory(scene: FateScene, scale: EnergyScale): Trajectory {
  const slot = useCurrentSlot();
  const views = useRunViews();
  const dynamics = views.find(({ run }) => run.slot === slot)?.dynamics ?? null;
  return useMemo(() => {
    if (dynamics === null || dynamics.samples.length < 2) return expectedTrajectory(scene, scale);
    const { samples } = dynamics;
    return runTrajectory(
      {
        time: samples.column('time'),
        energy: samples.column('energy'),
        overlap: samples.column('overlap'),
      },
      scene,
      scale,
    );
  }, [dynamics, scene, scale]);
}

export function Flow({
  scene,
  scale,
  colour,
}: {
  readonly scene: FateScene;
  readonly scale: EnergyScale;
  readonly colour: string;
}): ReactNode {
  const figure = useFigure();
  const { x, y, source } = useTrajectory(scene, scale);
  const path = polyline(
    x.map((share) => figure.x(share)),
    y.map((share) => figure.y(share)),
  );
  const last = x.length - 1;
  return (
    <g data-testid="fate-flow" data-source={source} clipPath={figure.clip}>
      <path d={path} className={styles.flowCasing} />
      <path
        d={path}
        className={styles.flow}
        style={{ stroke: colour }}
        strokeDasharray={source === 'run' ? undefined : '2 6'}
      />
      <circle
        cx={figure.x(x[last] ?? 0)}
        cy={figure.y(y[last] ?? 0)}
        r={0.5 * figure.em}
        style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: 2.5 }}
      />
    </g>
  );
}
