import { describe, expect, it, vi } from 'vitest';
import { cliJson, runCli } from '../support/runCli';
import { staticReference } from '../support/staticReference';

// Every test starts a process: 0.3 s alone, several seconds on a machine busy with other tests.
vi.setConfig({ testTimeout: 30_000 });

const point = ['--p', '3', '--delta-p', '1', '--inv-delta2'] as const;
const near = (value: number): unknown => expect.closeTo(value, 10);

describe('thresholds', () => {
  it('prints Δ₂ on every line', () => {
    const reference = staticReference.lines.find(({ p, deltaP }) => p === 3 && deltaP === 0.3);
    expect(cliJson('thresholds', '--p', '3', '--delta-p', '0.3')).toEqual({
      p: 3,
      deltaP: 0.3,
      delta2: {
        gradientFlow: near(1 / (reference?.gradientFlow ?? NaN)),
        mlAmp: near(1 / (reference?.mlAmp ?? NaN)),
        bayesAmp: 1,
        informationTheoretic: near(1 / (reference?.informationTheoretic ?? NaN)),
        trivial: near(1 / (reference?.trivial ?? NaN)),
      },
    });
  });

  it('has no information-theoretic value where the signal can be found at every Δ₂', () => {
    expect(cliJson('thresholds', '--p', '4', '--delta-p', '0.05')).toMatchObject({
      delta2: { informationTheoretic: null },
    });
  });
});

describe('complexity', () => {
  it('prints one point per energy, negative energies included', () => {
    const curve = staticReference.curves[1];
    const { energy = [], sigma, sigmaMinima, shift, kind } = curve?.zoom ?? {};
    expect(cliJson('complexity', ...point, '1.9', '--energies', energy.join(','))).toEqual({
      thresholdEnergy: near(curve?.thresholdEnergy ?? NaN),
      groundEnergy: near(curve?.groundEnergy ?? NaN),
      points: energy.map((value, index) => ({
        energy: value,
        sigma: near(sigma?.[index] ?? NaN),
        sigmaMinima: near(sigmaMinima?.[index] ?? NaN),
        t: near(shift?.[index] ?? NaN),
        kind: kind?.[index],
      })),
    });
  });

  it('says when the threshold energy is that of multi-scale aging', () => {
    const args = ['--p', '4', '--delta-p', '1', '--inv-delta2', '3', '--energies', '-2'];
    const { status, stdout, stderr } = runCli('complexity', ...args);
    expect(status).toBe(0);
    const { energy } = staticReference.multiScale.find(({ invDelta2 }) => invDelta2 === 3) ?? {};
    expect(JSON.parse(stdout)).toMatchObject({
      thresholdEnergy: expect.closeTo(energy ?? NaN, 7) as unknown,
    });
    expect(stderr).toMatch(/^thresholdEnergy is the multi-scale value: .*\n$/);
  });

  it('prints null where no minimum exists', () => {
    expect(cliJson('complexity', ...point, '0', '--energies', '-0.5')).toMatchObject({
      points: [{ sigmaMinima: null, kind: 'extensive' }],
    });
  });
});

describe('hessian', () => {
  it('prints the spectrum at a shift', () => {
    expect(cliJson('hessian', ...point, '2.3', '--t', '2')).toEqual({
      t: 2,
      theta: near(1.109158490991948),
      scale: near(Math.sqrt(4.3)),
      bulk: [0, near(4 * Math.sqrt(4.3))],
      outlier: near(-0.0222769467),
      outlierOverlap: near(1 - 4.3 / 2.3 ** 2),
      growthRate: near(0.0222769467),
    });
  });

  it('prints the spectrum at the dominant points of an energy', () => {
    expect(cliJson('hessian', ...point, '1.9', '--energy', '-1.692555218091553')).toMatchObject({
      t: near(2),
      outlier: null,
      outlierOverlap: null,
      growthRate: null,
    });
  });
});

describe('bad input', () => {
  const complaints: readonly (readonly [string, readonly string[], string])[] = [
    [
      'a value out of range',
      ['thresholds', '--p', '3', '--delta-p', '-1'],
      '--delta-p "-1": deltaP (Δₚ) = -1 must be a number between 0.01 and 100',
    ],
    [
      'a broken number',
      ['thresholds', '--p', '3.5', '--delta-p', '1'],
      '--p "3.5": p (p) = 3.5 must be a whole number between 3 and 6',
    ],
    [
      'a word in place of a number',
      ['hessian', ...point, 'two', '--t', '2'],
      '--inv-delta2 "two": invDelta2 (1/Δ₂) = NaN must be a number between 0 and 100',
    ],
    [
      'an empty item of a list',
      ['complexity', ...point, '1', '--energies', '-1,,2'],
      '--energies "" must be a number between -1000000 and 1000000',
    ],
    [
      'a missing flag',
      ['thresholds', '--p', '3'],
      '--delta-p is missing: Δₚ, tensor noise: 0.01 to 100',
    ],
    ['a missing value', ['thresholds', '--p', '3', '--delta-p'], '--delta-p needs a value'],
    ['an unknown flag', ['thresholds', '--q', '3'], 'unknown flag --q; allowed: --p --delta-p'],
    [
      'a flag given twice',
      ['thresholds', '--p', '3', '--p', '4', '--delta-p', '1'],
      '--p is given twice',
    ],
    ['a stray word', ['thresholds', 'now'], 'unexpected argument now'],
    [
      'two flags that exclude each other',
      ['hessian', ...point, '2', '--t', '2', '--energy', '-1'],
      '--energy -1 and --t 2 exclude each other: give one of them, a number between -1000000 and 1000000',
    ],
    [
      'neither of them',
      ['hessian', ...point, '2'],
      '--energy or --t is missing: give one of them, a number between -1000000 and 1000000',
    ],
  ];

  for (const [what, args, complaint] of complaints)
    it(`is refused in one line with exit status 2: ${what}`, () => {
      expect(runCli(...args)).toEqual({ status: 2, stdout: '', stderr: `${complaint}\n` });
    });

  it('names the commands that exist when asked for another', () => {
    const { status, stdout, stderr } = runCli('teleport');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^unknown command teleport; allowed: thresholds, complexity, hessian.*\n$/,
    );
  });
});

describe('--help', () => {
  it('lists the commands, or the flags of one command', () => {
    const overview = runCli('--help');
    expect(overview.status).toBe(0);
    expect(overview.stdout).toContain('COMMAND');
    const one = runCli('hessian', '--help');
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('--inv-delta2 NUMBER');
    expect(one.stdout).toContain('(optional)');
  });
});
