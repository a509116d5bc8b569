/** The way of the flow that the picture draws. */
import { useMemo } from 'react';
import type { FateScene } from '../../state/selectors/fate';
import { useStore } from '../../state/useStore';
import type { EnergyScale } from './energyScale';
import {
  expectedTrajectory,
  runTrajectory,
  selectDrawnSamples,
  type Trajectory,
} from './trajectory';

/** That of N = infinity at the current point, or what theory expects while there is none. */
export function useTrajectory(scene: FateScene, scale: EnergyScale): Trajectory {
  const current = useStore(selectDrawnSamples);
  return useMemo(() => {
    if (current === null) return expectedTrajectory(scene, scale);
    const { samples } = current;
    return runTrajectory(
      {
        time: samples.column('time'),
        energy: samples.column('energy'),
        overlap: samples.column('overlap'),
      },
      scene,
      scale,
    );
  }, [current, scene, scale]);
}
