/**
 * How much of the later path lies inside the globe chosen on the plateau, seed by seed (docs/reproduction.md).
 * `npx tsx tests/bench/globePath.ts N SEEDS HORIZON INV_DELTA2...`
 */
import { runToEnd } from '../../src/physics/computation';
import { flowLimits } from '../../src/physics/flow/limits';
import type { Couplings } from '../../src/physics/flow/problem';
import { flowGlobe } from '../../src/physics/globe/flowGlobe';
import { snapshotAt, type GlobeMoment } from '../../src/physics/globe/globe';
import { printTable } from './measure';

const [dimension = 16_384, seeds = 10, horizon = 20, ...signals] = process.argv
  .slice(2)
  .map(Number);

/** Fewer than a page has. */
const times = Array.from({ length: 24 }, (_, i) =>
  Math.expm1(((i + 1) / 24) * Math.log1p(horizon)),
);

/** The plateau: the last moment before the overlap has grown to this. */
const stillSmall = 0.12;

for (const invDelta2 of signals) {
  const point = { p: 3, deltaP: 1, invDelta2 };
  const dense: Couplings = { kind: 'dense' };
  const isDense = dimension <= flowLimits(point, dense).dimension.max;
  const couplings: Couplings = isDense ? dense : { kind: 'diluted', degree: 100 };
  const rows = Array.from({ length: seeds }, (_, i) => {
    const seed = i + 1;
    const moments: GlobeMoment[] = [];
    runToEnd(flowGlobe({ point, dimension, seed, horizon, times, couplings }), ({ batch }) => {
      for (const { lowest } of batch?.moments ?? []) moments.push(lowest);
    });
    return row(seed, moments);
  });
  printTable(
    `1/Δ₂ = ${invDelta2}, N = ${dimension}, to t = ${horizon}`,
    ['seed', 'm at the end', 't', 'm', 'λ', 'q²', 'mode', 'end: a', 'b', 'c', 'inside', 'least'],
    rows,
  );
}

function row(seed: number, moments: readonly GlobeMoment[]): string[] {
  const left = moments.findIndex(({ frame }) => Math.abs(frame.signal[0]) > stillSmall);
  // A run that stays has its globe where the others have theirs, at a third of the moments before its end.
  const index = left > 0 ? left - 1 : Math.floor((2 * moments.length) / 3);
  const { path, frame, time } = snapshotAt(moments, index);
  const digits = (value = NaN, count = 2): string => value.toFixed(count);
  return [
    String(seed),
    digits(moments.at(-1)?.frame.signal[0]),
    digits(time, 1),
    digits(frame.signal[0]),
    digits(frame.curvature),
    digits(frame.signalOverlap),
    frame.mode,
    digits(path.a.at(-1)),
    digits(path.b.at(-1)),
    digits(path.c.at(-1)),
    digits(path.inside.at(-1)),
    digits(Math.min(...path.inside.slice(index))),
  ];
}
