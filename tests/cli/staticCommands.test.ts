import { describe, expect, it } from 'vitest';
import { quenchedComplexity } from '../../src/physics/complexity/quenched';
import { spikedMixture } from '../../src/physics/mixture';
import { bruteForceComplexity } from '../support/bruteForceComplexity';
import { cliJson, runCli } from '../support/runCli';
import { staticReference } from '../support/staticReference';

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
        // Here the line is that of the anti-correlated state, which the reference has in closed form.
        trivialAnyOverlap: near(1 / (reference?.antiCorrelatedStable ?? NaN)),
        bayesSpinodal: near(1 / (reference?.bayesSpinodal ?? NaN)),
      },
      tricritical: { deltaP: 1, delta2: 1, overlap: 0 },
      critical: null,
      criticalEnd: null,
    });
  });

  it('has the line of the dynamics where a temperature is asked for', () => {
    const printed = cliJson('thresholds', '--p', '3', '--delta-p', '1', '--temperature', '1');
    expect(printed).toMatchObject({ temperature: 1, delta2: { langevin: near(Math.SQRT1_2) } });
  });

  it('has a critical point and a critical end point in place of a tricritical one for p >= 4', () => {
    const [reference] = staticReference.bayesCritical;
    expect(cliJson('thresholds', '--p', '4', '--delta-p', '1')).toMatchObject({
      delta2: { bayesSpinodal: null },
      tricritical: null,
      critical: { deltaP: near(8 / 27), delta2: near(1 / 1.125), overlap: near(1 / 3) },
      criticalEnd: { deltaP: near(reference?.criticalEndDeltaP ?? NaN), delta2: 1 },
    });
  });

  it('says when it is null because every Δ₂ lies beyond the spinodal', () => {
    const { stdout, stderr } = runCli('thresholds', '--p', '3', '--delta-p', '0.1');
    expect(JSON.parse(stdout)).toMatchObject({ delta2: { bayesSpinodal: null } });
    expect(stderr).toBe('bayesSpinodal is null: every Δ₂ lies beyond the spinodal\n');
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

  it('prints annealed and quenched complexity at another overlap', () => {
    const args = [...point, '1.9', '--energies', '-1.6,-1.2'] as const;
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.9 });
    const { points } = cliJson('complexity', ...args) as { points: object[] };
    expect(points.every((one) => !('sigmaQuenched' in one))).toBe(true);
    expect(cliJson('complexity', ...args, '--overlap', '-0.2')).toMatchObject({
      overlap: -0.2,
      points: [-1.6, -1.2].map((energy) => ({
        energy,
        sigma: near(bruteForceComplexity(mixture, energy, undefined, -0.2)),
        sigmaQuenched: near(quenchedComplexity(mixture, -0.2, energy)?.sigma ?? NaN),
      })),
    });
  });

  it('prints null, and the rest of the list, at energies where no quenched complexity is known', () => {
    const args = [...point, '1.9', '--overlap', '0.1', '--energies', '-1.68,-1.702,-1.5'] as const;
    const { status, stdout, stderr } = runCli('complexity', ...args);
    expect(status).toBe(0);
    const aNumber = expect.any(Number) as unknown;
    expect(JSON.parse(stdout)).toMatchObject({
      points: [
        { energy: -1.68, sigma: aNumber, sigmaQuenched: aNumber },
        { energy: -1.702, sigma: aNumber, sigmaQuenched: null },
        { energy: -1.5, sigma: aNumber, sigmaQuenched: aNumber },
      ],
    });
    expect(stderr).toBe('sigmaQuenched is null where none is known: docs/physics.md#quenched\n');
  });

  it('prints null where no minimum exists', () => {
    expect(cliJson('complexity', ...point, '0', '--energies', '-0.5')).toMatchObject({
      points: [{ sigmaMinima: null, kind: 'extensive' }],
    });
  });
});

describe('phase-diagram', () => {
  it('prints every line over a range of Δ_p in equal ratios', () => {
    const diagram = cliJson(
      'phase-diagram',
      '--p',
      '4',
      '--delta-p-range',
      '0.5,2',
      '--points',
      '3',
    );
    const reference = staticReference.lines.find(({ p, deltaP }) => p === 4 && deltaP === 1);
    const line = (value: number | null | undefined): unknown => near(1 / (value ?? NaN));
    expect(diagram).toMatchObject({
      p: 4,
      tricritical: null,
      critical: { deltaP: near(8 / 27) },
      points: [
        { deltaP: 0.5 },
        {
          deltaP: near(1),
          delta2: {
            gradientFlow: line(reference?.gradientFlow),
            mlAmp: line(reference?.mlAmp),
            bayesAmp: 1,
            informationTheoretic: 1,
            trivial: line(reference?.trivial),
            trivialAnyOverlap: line(reference?.trivial),
            bayesSpinodal: null,
            correlatedStable: line(reference?.correlatedStable),
            antiCorrelatedStable: null,
            simpleAging: near(1),
            agingGrowth: near(1),
          },
        },
        { deltaP: 2 },
      ],
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
      '--p "3.5": p (p) = 3.5 must be a whole number between 3 and 10',
    ],
    [
      'a word in place of a number',
      ['hessian', ...point, 'two', '--t', '2'],
      '--inv-delta2 "two": invDelta2 (1/Δ₂) must be a number between 0 and 100, in decimal notation',
    ],
    [
      'an empty item of a list',
      ['complexity', ...point, '1', '--energies', '-1,,2'],
      '--energies "" must be a number between -1000000 and 1000000, in decimal notation',
    ],
    [
      'a missing flag',
      ['thresholds', '--p', '3'],
      '--delta-p is missing: Δₚ, tensor noise: 0.01 to 100',
    ],
    ['a missing value', ['thresholds', '--p', '3', '--delta-p'], '--delta-p needs a value'],
    [
      'an unknown flag',
      ['thresholds', '--q', '3'],
      'unknown flag --q; allowed: --p --delta-p --temperature --mixture',
    ],
    [
      'a flag given twice',
      ['thresholds', '--p', '3', '--p', '4', '--delta-p', '1'],
      '--p is given twice',
    ],
    [
      'a range that falls',
      ['phase-diagram', '--p', '3', '--delta-p-range', '2,1', '--points', '5'],
      '--delta-p-range "2,1" must be two rising numbers: Δₚ, tensor noise: 0.01 to 100',
    ],
    [
      'too few points',
      ['phase-diagram', '--p', '3', '--delta-p-range', '1,2', '--points', '1'],
      '--points "1" must be a whole number between 2 and 10000',
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

describe('amp', () => {
  interface Row {
    k: number;
    direction: number;
  }
  interface Document {
    mlAmp: { line: number; halfAt: number; iterations: Row[] };
    bayesAmp: { line: number; reached: { overlap: number } };
    instance: { initialOverlap: number; mlAmp: Row[]; bayesAmp: Row[] };
  }

  it('prints state evolution and, where a system is asked for, the iterations on it', () => {
    const args = [...point, '2', '--m0', '0.3', '--iterations', '3', '--n', '50', '--seed', '4'];
    const { mlAmp, bayesAmp, instance } = cliJson('amp', ...args) as Document;
    expect(mlAmp.line).toEqual(near((1 + Math.sqrt(5)) / 2));
    expect(mlAmp.iterations.map(({ k }) => k)).toEqual([0, 1, 2, 3]);
    // 1 - m = 1/(1 + 2 m + m^2) at the point, whose root is the golden ratio.
    expect(bayesAmp.reached.overlap).toEqual(near((Math.sqrt(5) - 1) / 2));
    expect(instance.initialOverlap).toEqual(near(0.3));
    for (const rows of [instance.mlAmp, instance.bayesAmp]) {
      expect(rows.map(({ k }) => k)).toEqual([0, 1, 2, 3]);
      expect(rows[0]?.direction).toEqual(near(0.3));
    }
  });

  it('takes any mixture, and says where a line does not exist', () => {
    const asked = ['--mixture', '3:0.5,4:0.5:noise', '--m0', '0.4', '--iterations', '1'];
    const { status, stdout, stderr } = runCli('amp', ...asked, '--n', '30', '--seed', '1');
    expect(status).toBe(0);
    expect(stderr).toContain('no quadratic term holds the signal');
    const document = JSON.parse(stdout) as Document & { bayesSpinodal: number | null };
    expect(document).toMatchObject({ bayesSpinodal: null, mlAmp: { line: null, growth: 0 } });
    // A start of direction 0.4 has the overlap 0.16, and Q_s' = 1.5 x^2 there.
    const pull = 1.5 * 0.16 ** 2;
    const direction = Math.sqrt(pull / (1 + pull));
    expect(document).toMatchObject({
      bayesAmp: { iterations: [{}, { direction: near(direction) }] },
    });
    expect(document.instance.bayesAmp.map(({ k }) => k)).toEqual([0, 1]);
  });

  it('refuses a size without a seed, and a size beyond the dense limit, in one line', () => {
    const half = runCli('amp', ...point, '2', '--m0', '0.3', '--n', '50');
    expect(half).toMatchObject({ status: 2, stdout: '' });
    expect(half.stderr).toBe('--n and --seed go together: a sampled system is asked for by both\n');
    const large = runCli('amp', ...point, '2', '--m0', '0.3', '--n', '5000', '--seed', '1');
    expect(large).toMatchObject({ status: 2, stdout: '' });
    expect(large.stderr).toContain('dimension (N) = 5000 must be between 10 and 500');
  });
});
