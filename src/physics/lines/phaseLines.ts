/**
 * All lines of the phase diagram at given values of Δ_p (paper Fig. 2, docs/physics.md#lines).
 */
import type { Columns, Computation } from '../computation';
import { bayesAmpLine } from './bayesAmp';
import { gradientFlowLine } from './gradientFlow';
import { informationTheoreticLine } from './informationTheoretic';
import { mlAmpLine } from './mlAmp';
import { sampleLines } from './sampleLines';
import { trivialisationLine } from './trivialisation';

/** A line by its name in the paper; every value is 1/Δ₂ at the Δ_p of the same index. */
export type PhaseLine = (typeof phaseLines)[number];

const phaseLines = [
  'informationTheoretic',
  'bayesAmp',
  'mlAmp',
  'gradientFlow',
  'trivial',
] as const;

export interface PhaseLines {
  readonly p: number;
  /** Columns `deltaP` and one per line; 0 where the signal can be found at every Δ₂. */
  readonly columns: Columns<'deltaP' | PhaseLine>;
}

export interface PhaseLinesProblem {
  readonly p: number;
  readonly deltaP: readonly number[];
}

/** 1/Δ₂ on every line at one Δ_p. */
export function phaseLinesAt(p: number, deltaP: number): Readonly<Record<PhaseLine, number>> {
  return {
    informationTheoretic: informationTheoreticLine(p, deltaP),
    bayesAmp: bayesAmpLine(),
    mlAmp: mlAmpLine(deltaP),
    gradientFlow: gradientFlowLine(p, deltaP),
    trivial: trivialisationLine(p, deltaP),
  };
}

/** One value of Δ_p costs 0.05 ms, before compilation 0.5 ms: 4 ms of work between two yields. */
const valuesPerStep = 8;

/** The lines at every given Δ_p. */
export function* computePhaseLines({
  p,
  deltaP,
}: PhaseLinesProblem): Computation<never, PhaseLines> {
  const at = (value: number): Readonly<Record<PhaseLine, number>> => phaseLinesAt(p, value);
  return { p, columns: yield* sampleLines(phaseLines, at, deltaP, valuesPerStep) };
}
