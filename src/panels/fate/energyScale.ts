/**
 * The vertical axis of the picture of the fate: real energies, linear between landmarks, with a scale
 * of its own in each zone. The spurious points live in a window a hundred times narrower than the way
 * down to the signal; on one linear scale they would be a hairline.
 */
import { scaleLinear } from 'd3-scale';
import type { FateScene } from '../../state/selectors/fate';

export interface EnergyScale {
  /** Height of an energy: 0 at the foot of the picture, 1 at its top. */
  height(energy: number): number;
  /** The energy at a height. */
  energy(height: number): number;
  /** From the top down: parts of the axis with one scale each. */
  readonly zones: readonly EnergyZone[];
}

export interface EnergyZone {
  /** Heights of its ends. */
  readonly lo: number;
  readonly hi: number;
  /** Energies between them. */
  readonly span: number;
}

/** Heights of the signal state, e_0, e_th and the ceiling of the minima. */
const heights = { signal: 0.09, ground: 0.34, threshold: 0.62, ceiling: 0.9 } as const;

/** Least depth of the lowest zone, relative to e_0: where the signal state lies higher, or nowhere. */
const leastDrop = 0.02;

export function energyScale(scene: FateScene): EnergyScale {
  const { groundEnergy, thresholdEnergy, ceilingEnergy, signal } = scene;
  const foot = Math.min(signal?.energy ?? 0, groundEnergy * (1 + leastDrop));
  const energies = [foot, groundEnergy, thresholdEnergy, ceilingEnergy, 0];
  const places = [heights.signal, heights.ground, heights.threshold, heights.ceiling, 1];
  const scale = scaleLinear(energies, places);
  const zones = energies.slice(1).map((energy, i) => ({
    lo: places[i] ?? 0,
    hi: places[i + 1] ?? 1,
    span: energy - (energies[i] ?? 0),
  }));
  return {
    height: (energy) => scale(energy),
    energy: (height) => scale.invert(height),
    zones: zones.reverse(),
  };
}
