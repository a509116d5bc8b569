/** How every engine streams: passes, progress, what is refused, cancelling, and going on from earlier samples. */
import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { MergedPasses } from '../../src/physics/chsck/mergedPasses';
import type { DynamicsBatch, DynamicsProblem } from '../../src/physics/chsck/problem';
import { runToEnd } from '../../src/physics/computation';
import { spikedMixture } from '../../src/physics/mixture';
import { engines } from './engines';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
const short: DynamicsProblem = { mixture, initialOverlap: 1e-4, horizon: 3 };
const tiny: DynamicsProblem = { ...short, horizon: 0.2 };

describe.each(engines)('$name', ({ solve }) => {
  it('streams passes from 0 on, each from t = 0 to the horizon, with estimates from pass 1 on', () => {
    const batches: DynamicsBatch[] = [];
    let fraction = 0;
    runToEnd(solve(short, { tolerance: 1e-3 }), (step) => {
      expect(step.fraction).toBeGreaterThanOrEqual(fraction);
      fraction = step.fraction;
      if (step.batch) batches.push(step.batch);
    });
    expect(fraction).toBe(1);
    for (const { pass, errors } of batches) expect(errors === undefined).toBe(pass === 0);
    const passes = [...new Set(batches.map(({ pass }) => pass))];
    expect(passes).toEqual(passes.map((_, index) => index));
    const timesOf = (pass: number): number[] =>
      batches.filter((batch) => batch.pass === pass).flatMap(({ samples }) => [...samples.time]);
    const first = timesOf(0);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(first.at(-1)).toBe(short.horizon);
    for (const pass of passes) expect(timesOf(pass)).toEqual(first);
  });

  it('samples exactly the times asked for', () => {
    const times = [1e-3, 0.5, 2, 3];
    const { samples } = collectDynamics(solve(short, { tolerance: 1e-3, times }));
    expect(Array.from(samples.time)).toEqual(times);
  });

  it('gives its first samples long before the end', () => {
    const carries: boolean[] = [];
    runToEnd(solve(short, { tolerance: 1e-3 }), ({ batch }) => carries.push(batch !== undefined));
    expect(carries.indexOf(true)).toBeLessThan(0.2 * carries.length);
  });

  it('can be cancelled at any step: nothing follows, and no other run knows of it', () => {
    const options = { tolerance: 1e-2 };
    let steps = 0;
    const whole = collectDynamics(solve(tiny, options), () => steps++);
    expect(steps).toBeGreaterThan(1);
    // Before the first, after the last, and at a dozen in between.
    const every = Math.ceil(steps / 12);
    for (const step of [...Array(steps).keys(), steps].filter(
      (index) => index < 2 || index % every === 0 || index === steps,
    )) {
      const abandoned = solve(tiny, options);
      for (let i = 0; i < step; i++) expect(abandoned.next().done).toBe(false);
      expect(abandoned.return(whole.summary)).toEqual({ done: true, value: whole.summary });
      expect(abandoned.next()).toEqual({ done: true, value: undefined });
    }
    expect(collectDynamics(solve(tiny, options))).toEqual(whole);
  });

  it('shares nothing with a run that goes on beside it', () => {
    const options = { tolerance: 1e-2 };
    const alone = collectDynamics(solve(tiny, options));
    const other = solve(
      { ...tiny, mixture: spikedMixture({ p: 4, deltaP: 2, invDelta2: 1 }) },
      options,
    );
    expect(collectDynamics(solve(tiny, options), () => other.next())).toEqual(alone);
  });

  it('goes on from the samples of a shorter run: each stays until something better is there', () => {
    const earlier = collectDynamics(solve({ ...short, horizon: 1 }, { tolerance: 1e-2 }));
    const merged = new MergedPasses(earlier);
    let known = 1;
    runToEnd(solve(short, { tolerance: 1e-3 }), ({ batch }) => {
      if (batch) merged.apply(batch);
      const until = merged.samples.column('time')[merged.errors.length - 1] ?? NaN;
      expect(until).toBeGreaterThanOrEqual(known);
      known = until;
    });
    merged.end();
    expect(merged.valid().samples.time.at(-1)).toBe(short.horizon);
  });

  it.each([
    [{ initialOverlap: 0 }, {}, 'initialOverlap = 0 must lie between 0 and 1'],
    [{ initialOverlap: 1 }, {}, 'initialOverlap = 1 must lie between 0 and 1'],
    [{ horizon: -1 }, {}, 'horizon = -1 must be a number > 0'],
    [{}, { tolerance: -1 }, 'tolerance = -1 must be > 0'],
    [{}, { times: [1, 1] }, 'times[1] = 1 must be larger'],
    [{}, { times: [6] }, 'at most 3'],
  ])('refuses %o with %o by a sentence that names field and value', (problem, options, message) => {
    const run = solve({ ...short, ...problem }, { tolerance: 1e-3, ...options });
    expect(() => run.next()).toThrow(message);
  });
});
