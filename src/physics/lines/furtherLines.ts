/**
 * Lines of the phase diagram beyond those of paper Fig. 2, at given values of Δ_p
 * (docs/physics.md#lines). Slower than the others, hence a computation of their own.
 */
import { langevinLine } from './langevin';
import type { Columns, Computation } from '../computation';
import { tabulate } from '../tabulate';
import { agingGrowthLine, simpleAgingLimit } from './aging';
import { bayesCriticalPoints, bayesSpinodalLine, type BayesCriticalPoints } from './bayesSpinodal';
import type { PhaseLinesProblem } from './phaseLines';
import { sampleLines } from './sampleLines';
import { antiCorrelatedStabilityLine, correlatedStabilityLine } from './signalStability';
import { trivialisationAnyOverlapLine } from './trivialisationAnyOverlap';

/**
 * `trivialAnyOverlap`: no overlap has exponentially many minima left.
 * `bayesSpinodal`: Bayes-optimal message passing first has a fixed point near the signal.
 * `correlatedStable`, `antiCorrelatedStable`: that state becomes one stable minimum.
 * `simpleAging`: aging on one time scale below, on a continuum above.
 * `agingGrowth`: conjectured onset of a power-law growth of the overlap.
 * `langevin`: where the dynamics at a temperature begins to find the signal; of gradient flow at T = 0.
 */
const furtherLines = [
  'trivialAnyOverlap',
  'bayesSpinodal',
  'correlatedStable',
  'antiCorrelatedStable',
  'simpleAging',
  'agingGrowth',
  'langevin',
] as const;

export type FurtherLine = (typeof furtherLines)[number];

/** Where they are wanted. */
export interface FurtherLinesProblem extends PhaseLinesProblem {
  /** T of the line of the dynamics at a temperature; 0 if absent. */
  readonly temperature?: number;
  /** The lines that are asked for; all of them if absent. */
  readonly wanted?: readonly FurtherLine[];
}

export interface FurtherLines {
  readonly p: number;
  /** T of `langevin`. */
  readonly temperature: number;
  /** Columns `deltaP` and one per line; NaN where it does not exist or was not asked for, 0 where every Δ₂ is beyond. */
  readonly columns: Columns<'deltaP' | FurtherLine>;
  readonly critical: BayesCriticalPoints;
}

const lineAt: Readonly<
  Record<FurtherLine, (p: number, deltaP: number, temperature: number) => number | null>
> = {
  trivialAnyOverlap: trivialisationAnyOverlapLine,
  bayesSpinodal: bayesSpinodalLine,
  correlatedStable: correlatedStabilityLine,
  antiCorrelatedStable: antiCorrelatedStabilityLine,
  simpleAging: simpleAgingLimit,
  agingGrowth: agingGrowthLine,
  langevin: langevinLine,
};

/** 1/Δ₂ on every further line at one Δ_p; null where the line does not exist. */
export function furtherLinesAt(
  p: number,
  deltaP: number,
  temperature = 0,
): Readonly<Record<FurtherLine, number | null>> {
  return linesAt(furtherLines, p, deltaP, temperature);
}

/** Null too where it is not wanted. */
function linesAt(
  wanted: readonly FurtherLine[],
  p: number,
  deltaP: number,
  temperature: number,
): Readonly<Record<FurtherLine, number | null>> {
  return tabulate(furtherLines, (line) =>
    wanted.includes(line) ? lineAt[line](p, deltaP, temperature) : null,
  );
}

/** One value of Δ_p costs 0.3 ms, before compilation a few: 5 ms of work between two yields. */
const valuesPerStep = 4;

/** The further lines that are asked for, at every given Δ_p. */
export function* computeFurtherLines({
  p,
  deltaP,
  temperature = 0,
  wanted = furtherLines,
}: FurtherLinesProblem): Computation<never, FurtherLines> {
  const at = (value: number): Readonly<Record<FurtherLine, number | null>> =>
    linesAt(wanted, p, value, temperature);
  const columns = yield* sampleLines(furtherLines, at, deltaP, valuesPerStep);
  return { p, temperature, columns, critical: bayesCriticalPoints(p) };
}
