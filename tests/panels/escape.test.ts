/** One account of when the flow leaves for the signal, for runs and for the current point. */
import { describe, expect, it } from 'vitest';
import { emptyColumns } from '../../src/physics/chsck/problem';
import { escapeOf, hasReachedSignal } from '../../src/panels/dynamics/escape';
import { liveSentence } from '../../src/panels/dynamics/liveWords';
import { hasFoundSignal, runSentence } from '../../src/panels/dynamics/words';
import { collectDynamicsRun } from '../../src/state/runs/collect';
import { jobsOf } from '../../src/state/runs/requests';
import type { DynamicsResult } from '../../src/state/runs/results';
import { dynamicsSummary } from '../support/computations';
import { coldTheories } from '../support/coldTheory';

const point = { p: 3, deltaP: 1, invDelta2: 2.3 };
const signal = { overlap: 0.8, energy: -2 };
const theories = coldTheories({ thresholdEnergy: -1.6, escapeTime: 50, signal });

/** A solution whose overlap is `overlap` at the times 1, 2, ... */
function solution(initialOverlap: number, ...overlap: number[]): DynamicsResult {
  const chsck = { initialOverlap, temperature: 0, horizon: 100, tolerance: 1e-4 };
  const job = jobsOf({ slot: 1, point, chsck, flow: null }).chsck;
  if (!job) throw new Error('no job');
  const result = collectDynamicsRun(job.key, job.request, () => 0, null).snapshot();
  const same = (value: number) => Float64Array.from(overlap, () => value);
  result.samples.replace(0, 0, {
    ...emptyColumns(overlap.length),
    time: Float64Array.from(overlap, (_, i) => i + 1),
    energy: same(-1.7),
    mu: same(4),
    overlap: Float64Array.from(overlap),
  });
  return { ...result, status: 'done' };
}

function viewOf(dynamics: DynamicsResult) {
  const { initialOverlap, temperature, horizon, tolerance } = dynamics.request;
  const run = {
    slot: 1,
    point,
    chsck: { initialOverlap, temperature, horizon, tolerance },
    flow: null,
  };
  return { run, dynamics, companion: null, flow: null, members: [], ...theories };
}

describe('the escape', () => {
  it('is when m passes half that of the signal state, as far as samples tell', () => {
    const leaving = solution(1e-3, 0.01, 0.39, 0.41, 0.8);
    expect(escapeOf(leaving, signal)).toEqual({ time: 3, timeError: null });
    for (const sentence of [runSentence(viewOf(leaving)), liveSentence(viewOf(leaving))])
      expect(sentence).toContain('m passes half its final value at t ≈ 3.');
  });

  it('has the error that the solver gives it', () => {
    const leaving = solution(1e-3, 0.01, 0.39, 0.41, 0.8);
    const escape = { time: 2.345, timeError: 0.01, besides: { energy: 0, overlap: 0 } };
    const solved: DynamicsResult = { ...leaving, summary: { ...dynamicsSummary, escape } };
    expect(escapeOf(solved, signal)).toBe(escape);
    for (const sentence of [runSentence(viewOf(solved)), liveSentence(viewOf(solved))])
      expect(sentence).toContain('m passes half its final value at t = 2.35 ± 0.02');
  });

  it('is said to be owed to the start where the flow of N → ∞ stays', () => {
    const view = viewOf(solution(1e-3, 0.01, 0.39, 0.41, 0.8));
    for (const prospect of ['marginal', 'grows', 'fades', 'ages', 'equilibrates'] as const) {
      const below = { ...view, theory: { ...view.theory, prospect } };
      for (const sentence of [runSentence(below), liveSentence(below)])
        expect(sentence).toMatch(/signal, but only because it starts at m = 0.001: m passes half/);
    }
    const above = { ...view, theory: { ...view.theory, prospect: 'escapes' as const } };
    for (const sentence of [runSentence(above), liveSentence(above)])
      expect(sentence).not.toContain('only because');
  });

  it('is missed first of all by a run that has come to its end without it, not by one under way', () => {
    const samples = Array.from({ length: 20 }, () => 0.01);
    const stuck = solution(1e-3, ...samples);
    expect(runSentence(viewOf(stuck))).toMatch(/^N = ∞ has not found the signal: /);
    expect(runSentence(viewOf({ ...stuck, status: 'running' }))).not.toContain('has not found');
  });

  it('is none while m is below, without a signal state, and for a start beyond halfway', () => {
    expect(escapeOf(solution(1e-3, 0.01, 0.2), signal)).toBeNull();
    expect(escapeOf(solution(1e-3, 0.01, 0.9), null)).toBeNull();
    expect(escapeOf(solution(0.5, 0.5, 0.8), signal)).toBeNull();
    expect(escapeOf(null, signal)).toBeNull();
  });
});

describe('a run that begins near the signal', () => {
  const near = solution(0.5, 0.5, 0.8);

  it('has found it, and no time is said at which it did', () => {
    expect(hasReachedSignal(near, signal)).toBe(true);
    expect(hasFoundSignal(viewOf(near))).toBe(true);
    expect(runSentence(viewOf(near))).toBe('N = ∞ is near the signal from the start.');
    expect(liveSentence(viewOf(near))).not.toContain('leaves');
  });
});
