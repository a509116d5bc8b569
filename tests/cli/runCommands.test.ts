import { describe, expect, it, vi } from 'vitest';
import { referenceRuns } from '../support/dynamicsFixture';
import { cliJson, runCli } from '../support/runCli';

// Every test starts a process: 0.3 s alone, several seconds on a machine busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const point = ['--p', '3', '--delta-p', '1', '--inv-delta2'] as const;

interface DynamicsDocument {
  samples: Record<string, number>[];
  errorEstimate: { energy: number; mu: number };
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
    expect(Object.keys(document)).toEqual(['samples', 'errorEstimate', 'cost']);
    expect(Object.keys(document.cost)).toEqual(['seconds', 'rows', 'megabytes']);
    expect(document.samples.map(({ t }) => t)).toEqual([1, 5, 20]);
    for (const { t, ...sample } of document.samples) {
      const wanted = reference.find(({ time }) => time === t);
      expect(Object.keys(sample)).toEqual([
        'energy',
        'mu',
        'overlap',
        'correlationHalf',
        'correlationZero',
        'chi',
      ]);
      for (const key of ['energy', 'mu'] as const) {
        const error = Math.abs((sample[key] ?? NaN) - (wanted?.[key].value ?? NaN));
        expect(error).toBeLessThanOrEqual(document.errorEstimate[key]);
        expect(error).toBeLessThan(1e-3);
      }
    }
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

describe('simulate', () => {
  const run = ['--n', '50', '--seed', '7', '--t-max', '20', '--times', '1,5,20'] as const;

  it('prints the same samples for the same seed', () => {
    const document = cliJson('simulate', ...point, '2.7', ...run) as DynamicsDocument;
    expect(Object.keys(document)).toEqual(['samples']);
    expect(document.samples.map((sample) => Object.keys(sample))).toEqual(
      Array.from({ length: 3 }, () => ['t', 'energy', 'mu', 'overlap']),
    );
    expect(document.samples.map(({ t }) => t)).toEqual([1, 5, 20]);
    expect(cliJson('simulate', ...point, '2.7', ...run)).toEqual(document);
  });

  it('refuses orders other than 3 with one line and status 2', () => {
    const { status, stderr, stdout } = runCli(
      'simulate',
      ...['--p', '4', '--delta-p', '1', '--inv-delta2', '2'],
      ...run,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^p = 4 must be 3: .*\n$/);
  });
});
