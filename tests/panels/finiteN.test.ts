import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../src/physics/computation';
import { flowObservables } from '../../src/physics/flow/problem';
import { simulateFlow } from '../../src/physics/flow/simulate';
import { flowStartWords } from '../../src/panels/controls/words';
import { dynamicsDataOf } from '../../src/panels/dynamics/table';
import { timeCurves } from '../../src/panels/dynamics/view';
import { chsckPart } from '../../src/state/settings/launch';
import { hasFoundSignal, runSentence } from '../../src/panels/dynamics/words';
import { countOutcomes, ensembleOf, foundShare } from '../../src/panels/ensemble';
import { ensembleView } from '../../src/panels/finiteNEnsemble/view';
import { ensembleWords, limitWords } from '../../src/panels/finiteNEnsemble/words';
import { spectrumView } from '../../src/panels/finiteNHessian/view';
import { spectrumWords } from '../../src/panels/finiteNHessian/words';
import { successView } from '../../src/panels/finiteNSuccess/view';
import {
  predictionWords,
  successTrendWords,
  whyWords,
} from '../../src/panels/finiteNSuccess/words';
import { ensembleDetail, flowName } from '../../src/panels/runTray/words';
import { instanceProgressWords } from '../../src/panels/studyControls/words';
import { readableTable } from '../../src/panels/table/readable';
import { collectDynamicsRun } from '../../src/state/runs/collect';
import { jobsOf } from '../../src/state/runs/requests';
import type { DynamicsResult, FlowResult } from '../../src/state/runs/results';
import { Series } from '../../src/physics/series';
import { nearestSpectrum } from '../../src/state/selectors/finiteRun';
import type { RunView } from '../../src/state/selectors/runs';
import { sweepPlan } from '../../src/state/studies/sweepPlan';
import type { SweepResult } from '../../src/state/studies/sweepResults';
import type { Run } from '../../src/state/view';
import { flowSummary } from '../support/computations';
import { coldTheories } from '../support/coldTheory';
import { flowPart, runParts } from '../../src/state/settings/launch';
import { sweepSettings } from '../../src/state/settings/sweep';
import { mixturePoint } from '../../src/physics/mixtureTerms';
import type { PointTerm } from '../../src/physics/parameters';
import { modelAt } from '../../src/physics/spikedModel';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };

function runOf(members: number, p = 3, startOverlap: number | null = null): Run {
  const flow = {
    dimension: 40,
    seed: 1,
    horizon: 10,
    degree: null,
    members,
    startOverlap,
    temperature: 0,
    noiseSeed: 0,
  };
  return { slot: 1, point: { ...point, p }, chsck: null, flow };
}

/** A run whose instances stand at these overlaps from t = 1 to t = 2; those after `done` go on. */
function viewOf(run: Run, overlaps: readonly number[], done = overlaps.length): RunView {
  const members = overlaps.map((overlap, i): FlowResult => {
    const job = jobsOf(run).members[i];
    if (!job) throw new Error('too many overlaps');
    const samples = new Series<'time' | 'energy' | 'mu' | 'overlap'>([
      'time',
      'energy',
      'mu',
      'overlap',
    ]);
    samples.replace(0, 0, {
      time: Float64Array.of(1, 2),
      energy: Float64Array.of(-1, -1 - i),
      mu: Float64Array.of(3, 4),
      overlap: Float64Array.of(0.1 * Math.sign(overlap), overlap),
    });
    return {
      kind: 'flow',
      key: job.key,
      request: job.request,
      status: i < done ? 'done' : 'running',
      fraction: i < done ? 1 : 0.5,
      elapsed: 1,
      timeLeft: null,
      samples,
      errors: new Series(flowObservables),
      version: samples.version,
      summary: flowSummary,
      failure: null,
      spectra: [],
    };
  });
  return { run, dynamics: null, companion: null, flow: members[0] ?? null, members };
}

describe('an ensemble', () => {
  it('counts those at their end: found, anti-correlated and neither', () => {
    // At this point the signal state has m = 0.839, the anti-correlated one m = -0.491.
    const count = countOutcomes(viewOf(runOf(5), [0.8, 0.84, -0.45, 0.1, 0.8], 4));
    expect(count).toEqual({ done: 4, total: 5, found: 2, antiCorrelated: 1, neither: 1 });
    // Wilson's interval of 2 in 4 at 95 %.
    expect(foundShare(count)?.lo).toBeCloseTo(0.15, 2);
    expect(foundShare(count)?.hi).toBeCloseTo(0.85, 2);
  });

  it('is drawn by |m| where signs mean nothing, and says why: even orders, or no signal at all', () => {
    const wordsOf = (...terms: readonly PointTerm[]): string => {
      const run = { ...runOf(4), point: mixturePoint(terms) };
      return ensembleWords({ ...viewOf(run, [0.8, 0.1, 0.2, 0.1]), ...coldTheories() });
    };
    const [matrix, tensor] = [
      { order: 2, coefficient: 1 },
      { order: 3, coefficient: 0.2, noiseOnly: true },
    ] as const;
    expect(wordsOf(matrix, tensor)).toContain('Only even orders hold the signal');
    expect(wordsOf({ ...matrix, noiseOnly: true }, tensor)).toContain('No order holds the signal');
    expect(wordsOf(matrix, tensor)).not.toContain('one configuration');
  });

  it('has its own columns in the table of numbers: all instances at their end, not the first one', () => {
    const view = { ...viewOf(runOf(4), [0.2, 0.4, 0.6, 0.9], 3), ...coldTheories() };
    const table = readableTable(dynamicsDataOf(runParts, [view]));
    expect(table.columns.map(({ title }) => title)).toEqual([
      't',
      'run 1, 3 instances of N = 40: mean ε ± s.e.',
      'run 1, 3 instances of N = 40: median m',
      'run 1, 3 instances of N = 40: 10 % m',
      'run 1, 3 instances of N = 40: 90 % m',
    ]);
    // At t = 1 all energies are -1 and all overlaps 0.1; by t = 2 they have parted.
    expect(table.columns.map(({ cells }) => cells[0])).toEqual(['1', '−1', '0.1', '0.1', '0.1']);
    expect(table.columns.map(({ cells }) => cells.at(-1))).toEqual([
      '2',
      '−2.0 ± 0.6',
      '0.4',
      '0.24',
      '0.56',
    ]);
  });

  it('counts as having found the signal where at least half of its instances have', () => {
    const found = (overlaps: readonly number[]): boolean =>
      hasFoundSignal({ ...viewOf(runOf(4), overlaps), ...coldTheories() });
    expect(found([0, 0.8, 0.8])).toBe(true);
    expect(found([0.8, 0, 0])).toBe(false);
  });

  it('has no fraction before one is at its end and no statistics before two are', () => {
    const run = runOf(3);
    expect(foundShare(countOutcomes(viewOf(run, [0.8], 0)))).toBeNull();
    expect(ensembleOf(viewOf(run, [0.8, 0.8], 1))).toBeNull();
  });

  it('gives statistics of those at their end alone, anew when another one gets there', () => {
    const run = runOf(4);
    const two = ensembleOf(viewOf(run, [0.2, 0.4, 9], 2));
    expect(two?.overlap.median.at(-1)).toBeCloseTo(0.3);
    const three = ensembleOf(viewOf(run, [0.2, 0.4, 0.9], 3));
    expect(three?.overlap.median.at(-1)).toBeCloseTo(0.4);
    expect(three?.energy.mean.at(-1)).toBeCloseTo(-2);
  });

  it('at even p takes |m|, and either sign is the signal', () => {
    const view = viewOf(runOf(2, 4), [0.9, -0.9]);
    expect(countOutcomes(view)).toMatchObject({ found: 2, antiCorrelated: 0 });
    expect(ensembleOf(view)?.overlap.median.at(-1)).toBeCloseTo(0.9);
  });

  it('is named with all that tells it apart and says how far it is', () => {
    const point = { p: 3, deltaP: 1, invDelta2: 2.3 };
    const flow = {
      dimension: 5000,
      seed: 3,
      horizon: 1,
      degree: 20,
      members: 8,
      temperature: 0,
      noiseSeed: 0,
    };
    expect(flowName(runParts, point, { ...flow, startOverlap: null })).toBe(
      'N = 5000, diluted to c = 20 (dilution lowers the energy by about 0.55 %), 8 instances from seed 3',
    );
    expect(flowName(runParts, point, { ...flow, degree: null, startOverlap: -0.2 })).toBe(
      'N = 5000, 8 instances from seed 3, m(0) = −0.2',
    );
    expect(flowName(runParts, point, { ...flow, startOverlap: -0.2 })).toMatch(
      /from seed 3, m\(0\) = −0\.2$/,
    );
    expect(ensembleDetail(viewOf(runOf(5), [0.8, 0.84, -0.45, 0.1, 0.8], 4))).toBe(
      '4 of 5 done · 2 of 4 found the signal: 50 % (95 %: 15 to 85 %)',
    );
  });
});

describe('N = infinity beside one instance', () => {
  function wordsFrom(initialOverlap: number): string {
    const run = runOf(1);
    const request = { point, initialOverlap, temperature: 0, horizon: 10, tolerance: 1e-3 };
    const dynamics = collectDynamicsRun('key', request, () => 0, null).snapshot();
    return limitWords({ ...viewOf(run, [0.8]), dynamics, ...coldTheories() });
  }

  it('says so where it starts far below the instance, whose m(0) is 0.1', () => {
    expect(wordsFrom(1e-10)).toBe(
      'N = ∞ from m(0) = 10⁻¹⁰: it escapes later than this instance, whose |m(0)| is 0.1',
    );
    expect(wordsFrom(0.05)).toBe('N = ∞ from m(0) = 0.05');
  });
});

describe('instances that were given their start', () => {
  const limitFrom = (initialOverlap: number): DynamicsResult =>
    collectDynamicsRun(
      'key',
      { point, initialOverlap, temperature: 0, horizon: 10, tolerance: 1e-3 },
      () => 0,
      null,
    ).snapshot();
  const given = (members: number, startOverlap: number, companion: DynamicsResult | null) => ({
    ...viewOf(runOf(members, 3, startOverlap), [0.8]),
    dynamics: limitFrom(1e-10),
    companion,
    ...coldTheories(),
  });

  it('stand beside N = infinity from the same start, one of them as well as many', () => {
    const beside = limitFrom(0.2);
    for (const members of [1, 4]) {
      const view = given(members, 0.2, beside);
      expect(ensembleView(view, 'log').limit).toBe(beside);
      expect(limitWords(view)).toBe('N = ∞ from the same m(0) = 0.2');
      expect(ensembleWords(view)).toMatch(/^Started at m\(0\) = 0\.2 by choice; at random /);
      expect(runSentence(view)).toContain('compare it with the thin curve');
    }
    expect(ensembleWords(given(1, 0.2, beside))).toContain('in the escape too');
  });

  it('have the curve of N = infinity drawn beside that of the run, and in the table', () => {
    const view = given(1, 0.2, limitFrom(0.2));
    expect(timeCurves([view]).map(({ engine }) => engine)).toEqual(['flow', 'chsck', 'beside']);
    expect(dynamicsDataOf(runParts, [view]).columns.map(({ title }) => title)).toContain(
      'run 1, N = ∞ from m(0) = 0.2: ε',
    );
    // Where the run itself starts there, one curve is both.
    const same = { ...view, dynamics: view.companion };
    expect(timeCurves([same]).map(({ engine }) => engine)).toEqual(['flow', 'chsck']);
    expect(runSentence(same)).toContain('Finite N and N = ∞ both start at m(0) = 0.2.');
  });

  it('say of one that found the signal from a random start why its time is not that of N = infinity', () => {
    const found = (initialOverlap: number): string => {
      const chsck = { ...chsckPart.asked.initial, initialOverlap };
      return runSentence({
        ...given(1, 0.2, null),
        ...coldTheories({ prospect: 'escapes', escapeTime: 100 }),
        run: { ...runOf(1), chsck },
      });
    };
    expect(found(1e-10)).toMatch(
      /has m of about 1\/√N = 0\.\d+, N = ∞ starts from (1(\.0)?×)?10⁻¹⁰/,
    );
    expect(found(0.1)).not.toContain('1/√N');
  });

  it('have no counterpart at m(0) < 0 and odd p, and are not compared with another start', () => {
    const view = given(1, -0.2, null);
    expect(ensembleView(view, 'log').limit).toBeNull();
    expect(limitWords(view)).toBe('N = ∞: solved for m(0) > 0 only');
    expect(runSentence(view)).toContain('N = ∞ is solved for m(0) > 0 only');
  });

  it('are promised before they are launched, with a warning where m(0) is not above the noise', () => {
    const words = (startOverlap: number | null, dimension: number, p = 3): string =>
      flowStartWords({ ...point, p }, { ...flowPart.asked.initial, startOverlap, dimension });
    expect(words(null, 10_000)).toContain('of order 1/√N = 0.01');
    expect(words(0.2, 10_000)).toBe(
      'N = ∞ is solved from the same m(0), to compare like with like.',
    );
    expect(words(0.2, 100)).toContain('m(0) is not large beside 1/√N = 0.1');
    expect(words(-0.2, 10_000)).toContain('m(0) > 0 only');
    expect(words(-0.2, 10_000, 4)).not.toContain('m(0) > 0 only');
  });
});

describe('the spectrum nearest to the time cursor', () => {
  const modes = { eigenvalue: new Float64Array(0), signalOverlap: new Float64Array(0) };
  const spectra = [0.1, 1, 10].map((time) => ({
    time,
    mu: 0,
    overlap: 0,
    complete: true,
    resolution: 0,
    modes,
  }));

  it('is the last without a cursor, else the nearest in ln t', () => {
    expect(nearestSpectrum(spectra, null)?.time).toBe(10);
    expect(nearestSpectrum(spectra, 2.9)?.time).toBe(1);
    expect(nearestSpectrum(spectra, 3.3)?.time).toBe(10);
    expect(nearestSpectrum(spectra, 0)?.time).toBe(0.1);
    expect(nearestSpectrum([], 1)).toBeNull();
  });
});

describe('the true Hessian', () => {
  it('lies over the bulk of N = infinity at its own mu and m, as a density of mass 1', () => {
    const spectra: ReturnType<typeof nearestSpectrum>[] = [];
    const flow = { point, dimension: 120, seed: 3, horizon: 20 };
    runToEnd(simulateFlow(flow, { tolerance: 1e-4, spectrumTimes: [20] }), ({ batch }) =>
      spectra.push(...(batch?.spectra ?? [])),
    );
    const [spectrum] = spectra;
    if (!spectrum) throw new Error('no spectrum');
    const view = spectrumView(modelAt(point), spectrum);
    const { bars, theory, lowest } = view;
    if (!bars) throw new Error('no bars');
    let mass = 0;
    for (let i = 1; i < bars.x.length; i++)
      mass += (bars.y[i - 1] ?? 0) * ((bars.x[i] ?? 0) - (bars.x[i - 1] ?? 0));
    expect(mass).toBeCloseTo(1, 10);
    // Measured 0.30 and -0.23, where the scale is 2.17: edges fluctuate and shift like N^(-2/3).
    expect(Math.abs((lowest[0]?.eigenvalue ?? NaN) - theory.bulk.lo)).toBeLessThan(0.8);
    expect(Math.abs((spectrum.modes.eigenvalue.at(-1) ?? NaN) - theory.bulk.hi)).toBeLessThan(0.8);
    expect(spectrumWords(view)).toMatch(/every direction goes up|are negative/);
  });

  it('of a large system shows no bars and says that only the lowest are computed', () => {
    const modes = { eigenvalue: Float64Array.of(-1, 0.2), signalOverlap: Float64Array.of(0.6, 0) };
    const view = spectrumView(modelAt(point), {
      time: 1,
      mu: 4,
      overlap: 0.1,
      complete: false,
      resolution: 0.01,
      modes,
    });
    expect(view.bars).toBeNull();
    expect(spectrumWords(view)).toMatch(
      /^Only the lowest 2 eigenvalues are computed at this N, each to ±0.01 or better\./,
    );
    expect(spectrumWords(view)).toMatch(/points to the signal with squared overlap 0.6/);
  });
});

describe('the fraction of success', () => {
  const settings = { ...sweepSettings.initial, sizes: [30, 60], places: 3, members: 10 };
  const plan = sweepPlan(point, settings);
  const result: SweepResult = {
    key: plan.key,
    cells: plan.cells.map((request, i) => ({
      request,
      decided: 10,
      found: 4,
      antiCorrelated: 3,
      neither: 3,
      positive: i === 2 ? 0 : 5,
      positiveFound: i < 3 ? 4 : 2,
    })),
    status: 'running',
    fraction: 0.5,
    elapsed: 10,
    timeLeft: 9.2,
    summary: null,
    failure: null,
  };

  it('at odd p counts the starts that N = infinity can be compared with, those at m(0) > 0', () => {
    const { series, line } = successView(plan, result, null);
    expect(line).toBeCloseTo(2, 12);
    expect(series.map(({ points }) => points.map(({ found }) => found.value))).toEqual([
      [0.8, 0.8],
      [0.4, 0.4, 0.4],
    ]);
  });

  it('is compared in words between the smallest and the largest system', () => {
    expect(successTrendWords(successView(plan, result, null))).toBe(
      'Below the line N = 30 has found it in 80 %, N = 60 in 40 % of the cases.',
    );
    expect(successTrendWords(successView(plan, null, null))).toBe('');
    const upTo = (count: number): string => {
      const cells = result.cells.map((cell, i) => (i < count ? cell : { ...cell, decided: 9 }));
      return successTrendWords(successView(plan, { ...result, cells }, null));
    };
    expect(upTo(6)).not.toBe('');
    // A size of which a place is missing tells nothing of the whole.
    expect(upTo(5)).toBe('');
    expect(upTo(3)).toBe('');
    const whyAt = (p: number, deltaP: number): string =>
      whyWords(p, modelAt({ p, deltaP, invDelta2: 1 }));
    expect(whyAt(3, 1)).toMatch(/power of N.*m\(0\) < 0/);
    expect(whyAt(4, 1)).not.toMatch(/m\(0\) < 0/);
    // Aging on one slow scale at the line: at p = 4 where Δ₂ > Δ₄ there, so that Δ₄ is small.
    expect(whyAt(4, 0.1)).toContain('as a power of t');
    expect(whyAt(4, 10)).not.toContain('power of t');
  });

  it('is shown beside the prediction, which warns of the sizes below the line', () => {
    const prediction = {
      shares: [
        [0.7, 0.7, 0.8],
        [0.5, 0.6, 0.8],
      ],
      halfSizes: [60.4, 2512, Infinity],
      reached: [100, 100, 100],
    };
    const view = successView(plan, result, prediction);
    expect(view.series.map(({ predicted }) => predicted)).toEqual(prediction.shares);
    const at = plan.places.findLastIndex((place) => place < plan.line);
    const words = predictionWords(view, 100);
    expect(words).toContain(`at 1/Δ₂ = ${plan.places[at]}, below the line`);
    expect(words).toContain(`by the end where N < ${[60, '2,500', ''][at]}.`);
    const short = { ...prediction, reached: [20, 20, 20] };
    expect(predictionWords(successView(plan, result, short), 100)).toContain(
      'by t = 20, as far as it goes,',
    );
    expect(predictionWords(successView(plan, result, null), 100)).toBe('');
  });

  it('says how many instances are done and how long the others take', () => {
    expect(instanceProgressWords(result)).toBe('60 of 60 instances · about 10 s left');
  });
});
