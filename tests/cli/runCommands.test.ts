import { describe, expect, it } from 'vitest';
import { dynamicsObservables, type DynamicsObservable } from '../../src/physics/chsck/problem';
import { flowObservables, type FlowObservable } from '../../src/physics/flow/problem';
import { referenceRuns } from '../support/dynamicsFixture';
import { cliJson, runCli } from '../support/runCli';

const point = ['--p', '3', '--delta-p', '1', '--inv-delta2'] as const;

type Observables = Record<DynamicsObservable, number>;

interface DynamicsDocument {
  samples: (Observables & { t: number; errorEstimate: Observables })[];
  errorEstimate: Observables;
  escape?: { t: number; errorEstimate: number };
  ended: string;
  cost: Record<string, number>;
}

describe('dynamics', () => {
  const run = ['--m0', '1e-6', '--t-max', '20'] as const;

  it('prints the samples of the reference within its own error estimate', () => {
    const reference = referenceRuns.find(({ invDelta2 }) => invDelta2 === 1.9)?.samples ?? [];
    const document = cliJson(
      'dynamics',
      ...point,
      '1.9',
      ...run,
      '--times',
      '1,5,20',
    ) as DynamicsDocument;
    expect(Object.keys(document)).toEqual([
      'samples',
      'errorEstimate',
      'ended',
      'message',
      'validUpTo',
      'cost',
    ]);
    expect(document).toMatchObject({ ended: 'horizon', message: '', validUpTo: 20 });
    expect(Object.keys(document.cost)).toEqual(['seconds', 'rows', 'megabytes']);
    expect(document.samples.map(({ t }) => t)).toEqual([1, 5, 20]);
    for (const { t, errorEstimate, ...sample } of document.samples) {
      const wanted = reference.find(({ time }) => time === t);
      expect(Object.keys(sample)).toEqual([
        'energy',
        'mu',
        'overlap',
        'correlationHalf',
        'correlationZero',
        'chi',
      ]);
      for (const key of dynamicsObservables) {
        const { value = NaN, error = NaN } = wanted?.[key] ?? {};
        const estimate = errorEstimate[key];
        expect(Math.abs(sample[key] - value)).toBeLessThanOrEqual(estimate + error);
        expect(estimate).toBeLessThan(1e-3);
        expect(estimate).toBeLessThanOrEqual(document.errorEstimate[key]);
      }
    }
  });

  it('tells when the flow escapes, with the error of that time', () => {
    const { escape, ended } = cliJson(
      'dynamics',
      ...[...point, '2.7', '--m0', '1e-4', '--t-max', '100', '--times', '100'],
    ) as DynamicsDocument;
    // By a run at tolerance 1e-6.
    expect(Math.abs((escape?.t ?? NaN) - 26.48867)).toBeLessThanOrEqual(
      escape?.errorEstimate ?? NaN,
    );
    expect(escape?.errorEstimate).toBeLessThan(0.01);
    expect(ended).toBe('stationary');
  });

  it('refuses times beyond the end and overlaps out of range with one line and status 2', () => {
    const late = runCli('dynamics', ...point, '1.9', ...run, '--times', '1,21');
    expect(late).toMatchObject({ status: 2, stdout: '' });
    expect(late.stderr).toMatch(/^times\[1\] = 21 must be .* at most 20\n$/);
    const overlap = runCli('dynamics', ...point, '1.9', '--m0', '2', '--t-max', '1');
    expect(overlap).toMatchObject({ status: 2, stdout: '' });
    expect(overlap.stderr).toContain('between 1e-12 and 0.5');
  });
});

describe('dynamics --waiting-times', () => {
  it('adds correlations, responses and their error estimates at pairs of times', () => {
    const document = cliJson(
      'dynamics',
      ...['--p', '3', '--delta-p', '1', '--inv-delta2', '1.5', '--m0', '1e-10'],
      ...['--t-max', '20', '--times', '20', '--tolerance', '1e-3', '--waiting-times', '1,5'],
    ) as {
      twoTime: {
        waitingTime: number;
        lags: { lag: number; correlation: number; integratedResponse: number }[];
      }[];
    };
    expect(document.twoTime.map(({ waitingTime }) => waitingTime)).toEqual([1, 5]);
    for (const { lags } of document.twoTime) {
      const correlations = lags.map(({ correlation }) => correlation);
      expect(correlations).toEqual(correlations.toSorted((a, b) => b - a));
      const responses = lags.map(({ integratedResponse }) => integratedResponse);
      expect(responses).toEqual(responses.toSorted((a, b) => a - b));
      // Before anything decays the response is free: chi = lag to first order.
      expect((lags[0]?.integratedResponse ?? NaN) / (lags[0]?.lag ?? NaN)).toBeCloseTo(1, 1);
    }
  });

  it('says after which waiting times it has no lags, as the run was at rest by then', () => {
    const { status, stdout, stderr } = runCli(
      'dynamics',
      ...['--p', '3', '--delta-p', '1', '--inv-delta2', '2.7', '--m0', '0.1', '--t-max', '1e5'],
      ...['--times', '1', '--tolerance', '1e-2', '--waiting-times', '5,50000'],
    );
    expect(status).toBe(0);
    const { twoTime } = JSON.parse(stdout) as {
      twoTime: { waitingTime: number; lags: object[] }[];
    };
    expect(twoTime.find(({ waitingTime }) => waitingTime === 5)?.lags).not.toEqual([]);
    expect(stderr).toContain('no lags after 50000: the run came to rest or to its limit before\n');
  });

  it('refuses a waiting time beyond the end with one line and status 2', () => {
    const result = runCli(
      'dynamics',
      ...['--p', '3', '--delta-p', '1', '--inv-delta2', '1.5', '--m0', '1e-10'],
      ...['--t-max', '2', '--tolerance', '1e-2', '--waiting-times', '3'],
    );
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(/waitingTimes: 3 must lie between 0 and 2/);
  });
});

describe('simulate', () => {
  const run = ['--n', '50', '--seed', '7', '--t-max', '20', '--times', '1,5,20'] as const;

  it('prints the same samples for the same seed', () => {
    const document = cliJson('simulate', ...point, '2.7', ...run) as DynamicsDocument;
    expect(Object.keys(document)).toEqual(['samples', 'ended']);
    expect(document.samples.map((sample) => Object.keys(sample))).toEqual(
      Array.from({ length: 3 }, () => ['t', 'energy', 'mu', 'overlap', 'errorEstimate']),
    );
    expect(document.samples.map(({ t }) => t)).toEqual([1, 5, 20]);
    expect(cliJson('simulate', ...point, '2.7', ...run)).toEqual(document);
  });

  it('tells the bias that dilution has, and warns of one beyond a per cent', () => {
    const at = (degree: string) =>
      runCli(
        'simulate',
        ...['--p', '3', '--delta-p', '0.3', '--inv-delta2', '0.5', '--n', '50', '--seed', '7'],
        ...['--t-max', '1', '--times', '1', '--dilution', degree],
      );
    const small = at('100');
    expect(JSON.parse(small.stdout)).toMatchObject({ dilution: { degree: 100 } });
    expect(small.stderr).toMatch(/dilution 100 lowers energies by about 1\.6 %; take \d+ for less/);
    const chosen = at('auto');
    const { dilution } = JSON.parse(chosen.stdout) as { dilution: Record<string, number> };
    expect(dilution['degree']).toBe(dilution['sufficientDegree']);
    expect(chosen.stderr).not.toContain('lowers');
  });

  it('prints the error estimates of every sample, and why the run ended', () => {
    const at = (tMax: string, tolerance: string) =>
      cliJson(
        'simulate',
        ...point,
        '2.7',
        ...['--n', '12', '--seed', '7', '--t-max', tMax],
        ...['--times', `1,${tMax}`, '--tolerance', tolerance],
      ) as {
        samples: (Record<FlowObservable, number> & {
          errorEstimate: Record<FlowObservable, number>;
        })[];
        ended: string;
      };
    const run = at('5', '1e-2');
    const exact = at('5', '1e-6');
    expect(run.ended).toBe('horizon');
    run.samples.forEach(({ errorEstimate, ...sample }, i) => {
      for (const key of flowObservables) {
        const error = Math.abs(sample[key] - (exact.samples[i]?.[key] ?? NaN));
        expect(error).toBeLessThanOrEqual(errorEstimate[key] + 1e-7);
        expect(errorEstimate[key]).toBeLessThan(1e-2);
      }
    });
    expect(at('10000', '1e-3').ended).toBe('stationary');
  });

  it('adds sorted eigenvalues with --spectrum and nothing else changes', () => {
    const plain = cliJson('simulate', ...point, '2.7', ...run) as DynamicsDocument;
    const document = cliJson(
      'simulate',
      ...point,
      '2.7',
      ...run,
      '--spectrum',
    ) as DynamicsDocument & {
      eigenvalues: number[];
    };
    expect(Object.keys(document)).toEqual(['samples', 'eigenvalues', 'ended']);
    expect(document.samples).toEqual(plain.samples);
    expect(document.eigenvalues.length).toBe(49);
    expect(document.eigenvalues).toEqual(document.eigenvalues.toSorted((a, b) => a - b));
  });

  it('adds quantiles over seeds with --ensemble, at every order and diluted', () => {
    const document = cliJson(
      'simulate',
      ...['--p', '4', '--delta-p', '1', '--inv-delta2', '2'],
      ...['--n', '40', '--seed', '3', '--t-max', '2', '--times', '1,2'],
      ...['--dilution', '20', '--ensemble', '4', '--spectrum'],
    ) as {
      samples: unknown[];
      quantiles: Record<string, Record<string, number>>[];
    };
    expect(Object.keys(document)).toEqual([
      'samples',
      'dilution',
      'eigenvalues',
      'quantiles',
      'ended',
    ]);
    expect(document.samples.length).toBe(2);
    for (const row of document.quantiles) {
      expect(row.runs).toBe(4);
      const { q10 = NaN, median = NaN, q90 = NaN } = row.energy ?? {};
      expect(q10).toBeLessThan(median);
      expect(median).toBeLessThan(q90);
    }
  });

  it('starts at the overlap of --m0 and says what is allowed', () => {
    const early = ['--n', '50', '--seed', '7', '--t-max', '1', '--times', '0.0001'] as const;
    const at = (m0: string): number | undefined =>
      (cliJson('simulate', ...point, '2.7', ...early, '--m0', m0) as DynamicsDocument).samples[0]
        ?.overlap;
    expect(at('0.2')).toBeCloseTo(0.2, 3);
    expect(at('-0.5')).toBeCloseTo(-0.5, 3);
    const zero = runCli('simulate', ...point, '2.7', ...run, '--m0', '0');
    expect(zero).toMatchObject({ status: 2, stdout: '' });
    expect(zero.stderr).toBe(
      '--m0 "0": startOverlap (m(0)) = 0 must be a number between -0.99 and 0.99, not 0\n',
    );
  });

  it('refuses what does not fit with one line and status 2', () => {
    const large = runCli(
      'simulate',
      ...['--p', '4', '--delta-p', '1', '--inv-delta2', '2'],
      ...['--n', '121', '--seed', '7', '--t-max', '1'],
    );
    expect(large).toMatchObject({ status: 2, stdout: '' });
    expect(large.stderr).toMatch(/^dimension \(N\) = 121 must be between 10 and 120 .*\n$/);
    const value = runCli('simulate', ...point, '2.7', ...run, '--spectrum=1');
    expect(value).toMatchObject({ status: 2, stdout: '' });
    expect(value.stderr).toMatch(/^--spectrum takes no value\n$/);
  });
});

interface GlobeDocument {
  energy: number;
  mu: number;
  signal: number[];
  mode: string;
  curvature: number;
  coefficients: { a: number; b: number; c: number; coefficient: number }[];
}

interface GlobesDocument {
  moments: (GlobeDocument & {
    t: number;
    deviation: number;
    path: { t: number; a: number; b: number; c: number; inside: number }[];
  })[];
  ended: string;
}

/** The energy at a place of a printed globe. */
function energyAt({ coefficients }: GlobeDocument, a: number, b: number, c: number): number {
  return coefficients.reduce(
    (sum, { coefficient, ...power }) =>
      sum + coefficient * a ** power.a * b ** power.b * c ** power.c,
    0,
  );
}

describe('globe', () => {
  it('prints the globe of the threshold state, the signal with its energy on it', () => {
    const globe = cliJson('globe', ...point, '2.7') as GlobeDocument;
    const [a = NaN, b = NaN, c = NaN] = globe.signal;
    expect(globe).toMatchObject({ way: 'lowest', mode: 'isolated' });
    expect(energyAt(globe, 1, 0, 0)).toBeCloseTo(globe.energy, 12);
    // There the signal gives -Q(1), and the noise what it has along the way.
    expect(energyAt(globe, a, b, c)).toBeLessThan(-1.35);
    const random = cliJson('globe', ...point, '2.7', '--random') as GlobeDocument;
    expect(random.curvature).toBeCloseTo(random.mu, 12);
  });

  it('prints that of another state, which is given whole', () => {
    const state = ['--energy', '-1.8', '--mu', '4.2', '--overlap', '0.3'];
    const globe = cliJson('globe', ...point, '2.7', ...state) as GlobeDocument;
    expect(globe).toMatchObject({ energy: -1.8, mu: 4.2 });
    expect(globe.signal[0]).toBe(0.3);
    expect(energyAt(globe, 1, 0, 0)).toBeCloseTo(-1.8, 12);
  });

  it('prints those of an instance with its path, and deviations of no size', () => {
    const run = ['--n', '20', '--seed', '7', '--t-max', '3', '--times', '1,3'];
    const document = cliJson('globe', ...point, '2.7', ...run) as GlobesDocument;
    expect(document.ended).toBe('horizon');
    expect(document.moments.map(({ t }) => t)).toEqual([1, 3]);
    for (const moment of document.moments) {
      expect(moment.coefficients).toHaveLength(16);
      expect(moment.deviation).toBeLessThan(1e-12);
      expect(energyAt(moment, 1, 0, 0)).toBeCloseTo(moment.energy, 12);
      expect(moment.path).toHaveLength(2);
    }
    const [first] = document.moments;
    expect(first?.path[0]).toMatchObject({ t: 1, a: 1, b: 0 });
  });

  it('refuses what only an instance has', () => {
    const orphan = runCli('globe', ...point, '2.7', '--times', '1');
    expect(orphan).toMatchObject({ status: 2, stdout: '' });
    expect(orphan.stderr).toBe('--times is of an instance: give --n as well\n');
  });
});
