import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../src/physics/computation';
import type { DynamicsBatch } from '../../../../src/physics/chsck/problem';
import { solveLongTime } from '../../../../src/physics/chsck/longTime/solveLongTime';
import { spikedMixture } from '../../../../src/physics/mixture';

const horizon = 1e4;

/** All samples of the first pass and of the last one, which share their times. */
function firstAndLast(point: { p: number; deltaP: number; invDelta2: number }) {
  const batches: DynamicsBatch[] = [];
  const problem = { mixture: spikedMixture(point), initialOverlap: 1e-10, horizon };
  runToEnd(solveLongTime(problem, { tolerance: 1e-3, roughFirst: true }), ({ batch }) => {
    if (batch) batches.push(batch);
  });
  const last = Math.max(...batches.map(({ pass }) => pass));
  const column = (pass: number, key: 'time' | 'energy' | 'overlap'): number[] =>
    batches.filter((batch) => batch.pass === pass).flatMap(({ samples }) => [...samples[key]]);
  const ofPass = (pass: number) => ({
    time: column(pass, 'time'),
    energy: column(pass, 'energy'),
    overlap: column(pass, 'overlap'),
  });
  return { batches, first: ofPass(0), last: ofPass(last) };
}

function escapeTime({ time, overlap }: { time: number[]; overlap: number[] }): number {
  const half = (overlap.at(-1) ?? 0) / 2;
  return time[overlap.findIndex((m) => m > half)] ?? NaN;
}

describe('a rough first pass', () => {
  const points = [
    { p: 3, deltaP: 1, invDelta2: 1.5 },
    { p: 3, deltaP: 1, invDelta2: 2.1 },
    { p: 3, deltaP: 1, invDelta2: 2.7 },
    { p: 3, deltaP: 0.3, invDelta2: 3.6 },
    { p: 3, deltaP: 4, invDelta2: 1 },
    { p: 4, deltaP: 1, invDelta2: 2.5 },
    { p: 6, deltaP: 0.5, invDelta2: 4 },
    { p: 10, deltaP: 1, invDelta2: 3 },
  ];
  it.each(points)('is a line’s width from the truth at %o', (point) => {
    const { batches, first, last } = firstAndLast(point);
    expect(batches.every(({ pass, errors }) => (pass === 0) === (errors === undefined))).toBe(true);
    expect(first.time).toEqual(last.time);
    const escapesAt = escapeTime(last);
    const isEscaping = (t: number): boolean => t > 0.5 * escapesAt && t < 2 * escapesAt;
    const off = first.time.map((t, i) =>
      isEscaping(t) ? 0 : Math.abs((first.energy[i] ?? NaN) - (last.energy[i] ?? NaN)),
    );
    expect(Math.max(...off)).toBeLessThan(2e-4);
    if (!Number.isNaN(escapesAt) && (last.overlap.at(-1) ?? 0) > 0.1)
      expect(Math.abs(escapeTime(first) / escapesAt - 1)).toBeLessThan(0.01);
  });
});
