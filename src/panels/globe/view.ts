/** What the globe draws: how it stands, its heights, levels and marks. */
import { inReadersNumerals } from '../../language/numerals';
import type { Globe } from '../../physics/globe/globe';
import { cross, unit, type Stance } from '../../plot/globe/geometry';
import type { Vector } from '../../plot/globe/hemisphere';
import type { Level } from '../../plot/globe/LevelLayer';
import type { HeightScale, HeightTick } from '../../plot/globe/relief';
import { energyRange } from '../../state/selectors/globe';

/** Longitude at which the signal stands before any turn: the flow comes to it from the left. */
const signalLongitude = (55 * Math.PI) / 180;

/**
 * The signal stands still, and the flow is on the equator with it, so that on a run its place moves towards the
 * signal. The pole is the side to which the way down points beside the signal.
 */
export function stanceOf({ frame: { signal } }: Globe): Stance {
  const here: Vector = [1, 0, 0];
  const pole = unit(cross(signal, here));
  const left = cross(pole, signal);
  const [cos, sin] = [Math.cos(signalLongitude), Math.sin(signalLongitude)];
  const mixed = (s: number, l: number): Vector => [
    s * signal[0] + l * left[0],
    s * signal[1] + l * left[1],
    s * signal[2] + l * left[2],
  ];
  return [mixed(cos, sin), mixed(sin, -cos), pole];
}

/** Of the range of energies, the even step of heights near the flow's own. */
const unitShare = 0.01;
/** In units: what a deep valley has, and the whole range. */
const [depth, height] = [Math.asinh(12), Math.asinh(100)];

/** Heights about the energy where the flow is. */
export function heightScaleOf({ landscape, energy }: Globe): HeightScale {
  const { lo, hi } = energyRange(landscape);
  const unit = unitShare * Math.max(hi - lo, Number.MIN_VALUE);
  return { level: energy, unit, depth: Math.max(depth, Math.asinh((energy - lo) / unit)), height };
}

/** 1, 2 and 5 times powers of ten. */
const steps = [1, 2, 5] as const;

interface Offset {
  readonly value: number;
  readonly isPower: boolean;
}

/** Distances from the level, from about a unit to the whole range. */
function offsetsOf({ landscape, energy }: Globe): readonly Offset[] {
  const { lo, hi } = energyRange(landscape);
  const all: Offset[] = [];
  for (let power = Math.floor(Math.log10(unitShare * (hi - lo))); 10 ** power <= hi - lo; power++)
    all.push(...steps.map((step) => ({ value: Number(`${step}e${power}`), isPower: step === 1 })));
  return [
    ...all.map(({ value, isPower }) => ({ value: -value, isPower })).reverse(),
    ...all,
  ].filter(({ value }) => energy + value > lo && energy + value < hi);
}

/** Lines: at the flow's own energy, at even ratios above and below it, and at e_th where that is another. */
export function levelsOf(globe: Globe): readonly Level[] {
  const { energy, frame } = globe;
  const plain = offsetsOf(globe).map(({ value }): Level => ({
    value: energy + value,
    kind: 'plain',
  }));
  const shore: Level = { value: energy, kind: 'shore' };
  const named: Level = {
    value: frame.thresholdEnergy,
    kind: frame.thresholdEnergy < energy ? 'sunk' : 'named',
  };
  return isAtThreshold(globe) ? [...plain, shore] : [...plain, shore, named];
}

function isAtThreshold({ energy, frame }: Globe): boolean {
  return Math.abs(energy - frame.thresholdEnergy) < 1e-9 * Math.abs(frame.thresholdEnergy);
}

/** Names beside the bar of colours: powers of ten from the flow's energy. */
export function ticksOf(globe: Globe): readonly HeightTick[] {
  const { energy, frame } = globe;
  const powers = offsetsOf(globe)
    .filter(({ isPower }) => isPower)
    .map(({ value }) => ({
      value: energy + value,
      label: `${value < 0 ? '−' : '+'}${inReadersNumerals(String(Math.abs(value)))}`,
    }));
  return isAtThreshold(globe)
    ? [{ value: energy, label: 'here: εₜₕ' }, ...powers]
    : [{ value: energy, label: 'here' }, { value: frame.thresholdEnergy, label: 'εₜₕ' }, ...powers];
}
