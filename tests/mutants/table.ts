/**
 * Mistakes that the tests must notice, each with the tests that do. Most undo a mend that a breakdown
 * taught (docs/numerics-long-time.md), the others are slips that would stand on the page unseen.
 */
export interface Mutant {
  readonly name: string;
  /** What is changed where: `find` is there exactly once. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Test files of which one test at least must fail. */
  readonly tests: readonly string[];
}

/** @throws Error if the text is not there exactly once. */
export function mutated(original: string, { name, find, replace }: Mutant): string {
  const parts = original.split(find);
  if (parts.length !== 2) throw new Error(`${name}: found ${parts.length - 1} times`);
  return parts.join(replace);
}

const solver = 'src/physics/chsck/longTime';
const breakdowns = ['tests/conformance/breakdowns.test.ts'];
const twoTime = ['tests/conformance/twoTime.test.ts'];

const kinds = 'src/state/settings/kinds.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'rest without its χ and C(t,0) terms',
    file: `${solver}/run/rest.ts`,
    find: `      Math.abs(series.last('chi') - signal.chi) / (memoryFactor * unit),
      // The signal is all that the final state has in common with the initial one.
      Math.abs(series.last('correlationZero') - initialOverlap * signal.overlap) / memoryFactor,
`,
    replace: '',
    tests: breakdowns,
  },
  {
    name: 'rest at a row that only passes by',
    file: `${solver}/run/rest.ts`,
    find: 'const rowsNeeded = 3;',
    replace: 'const rowsNeeded = 1;',
    tests: ['tests/physics/chsck/longTime/rest.test.ts'],
  },
  {
    name: 'Gauss points of the standard preset 16 to 13',
    file: `${solver}/scheme/presets.ts`,
    find: `  gauss: 16,
  stencil: 6,
  stepTolerance: 1e-5,`,
    replace: `  gauss: 13,
  stencil: 6,
  stepTolerance: 1e-5,`,
    tests: breakdowns,
  },
  {
    name: 'as many Gauss points as nodes in the standard preset',
    file: `${solver}/scheme/presets.ts`,
    find: `  gauss: 16,
  stencil: 6,
  stepTolerance: 1e-5,`,
    replace: `  gauss: 12,
  stencil: 6,
  stepTolerance: 1e-5,`,
    tests: breakdowns,
  },
  {
    name: 'equal elements of the lag grid',
    file: `${solver}/grid/lagGrid.ts`,
    find: 'const contrast = 0.5;',
    replace: 'const contrast = 0;',
    tests: ['tests/physics/chsck/longTime/lagGrid.test.ts', ...breakdowns],
  },
  {
    name: 'step control without its factor of scale',
    file: `${solver}/scheme/stepControl.ts`,
    find: 'early * Math.min(1, usualScale * unit) ** 1.5',
    replace: 'early',
    tests: ['tests/physics/chsck/longTime/stepControl.test.ts', ...breakdowns],
  },
  {
    name: 'step control that allows for no noise',
    file: `${solver}/scheme/stepControl.ts`,
    find: 'const mostNoise = 100;',
    replace: 'const mostNoise = 1;',
    tests: breakdowns,
  },
  {
    name: 'noise allowed for at the same time in every mixture',
    file: `${solver}/scheme/stepControl.ts`,
    find: 'const noisePower = 5;',
    replace: 'const noisePower = 0;',
    tests: breakdowns,
  },
  {
    name: 'fifth order early on',
    file: `${solver}/scheme/timeFormula.ts`,
    find: 'const highOrder = 4;',
    replace: 'const highOrder = 5;',
    tests: breakdowns,
  },
  {
    name: 'third order during an escape',
    file: `${solver}/scheme/timeFormula.ts`,
    find: 'const escapeOrder = 5;',
    replace: 'const escapeOrder = 3;',
    tests: breakdowns,
  },
  {
    name: 'corrections that know nothing of the step',
    file: `${solver}/scheme/newton.ts`,
    find: 'const scale = 2 / (1 + this.weight / this.factoredWeight);',
    replace: 'const scale = 1;',
    tests: breakdowns,
  },
  {
    name: 'as many elements for every mixture',
    file: `${solver}/scheme/presets.ts`,
    find: 'const sharpnessPower = 1 / 8;',
    replace: 'const sharpnessPower = 0;',
    tests: breakdowns,
  },
  {
    name: 'late escapes without a front',
    file: `${solver}/run/front.ts`,
    find: 'return isLate ? front : undefined;',
    replace: 'return undefined;',
    tests: breakdowns,
  },
  {
    name: 'fronts placed too late',
    file: `${solver}/run/front.ts`,
    find: 'const overShare = 0.6;',
    replace: 'const overShare = 0.01;',
    tests: breakdowns,
  },
  {
    name: 'two-time reader that never reads before the front',
    file: `${solver}/scheme/historyReader.ts`,
    find: 'this.source = before && time <= before.end ? before : this.history;',
    replace: 'this.source = this.history;',
    tests: twoTime,
  },
  {
    name: 'histories read through four rows',
    file: `${solver}/scheme/presets.ts`,
    find: `  stencil: 6,
  stepTolerance: 1e-4,`,
    replace: `  stencil: 4,
  stepTolerance: 1e-4,`,
    tests: breakdowns,
  },
  {
    name: 'an error of ln m that fades',
    file: `${solver}/report/growthError.ts`,
    find: 'if (isSmall) this.relative = Math.max(this.relative + change, here);',
    replace: 'if (isSmall) this.relative = here;',
    tests: ['tests/physics/chsck/longTime/growthError.test.ts'],
  },
  {
    name: 'estimates that remember nothing',
    file: `${solver}/report/errors.ts`,
    find: 'export const fading = 0.92;',
    replace: 'export const fading = 0;',
    tests: ['tests/physics/chsck/longTime/errors.test.ts'],
  },
  {
    name: 'migrations of a link one step short',
    file: 'src/state/url/migrations.ts',
    find: 'slice(version - 1)',
    replace: 'slice(version)',
    tests: ['tests/state/url/migrations.test.ts'],
  },
  {
    name: 'migrations of a link all over again',
    file: 'src/state/url/migrations.ts',
    find: 'slice(version - 1)',
    replace: 'slice(0)',
    tests: ['tests/state/url/migrations.test.ts'],
  },
  {
    name: 'dense and diluted tolerances swapped',
    file: 'src/physics/flow/usualTolerance.ts',
    find: "kind === 'diluted' ? dilutedTolerance : denseTolerance",
    replace: "kind === 'diluted' ? denseTolerance : dilutedTolerance",
    tests: ['tests/workers/further.test.ts'],
  },
  {
    name: 'integrator without its energy condition',
    file: 'src/physics/flow/integrator.ts',
    find: 'return change >= safetyFactor && proposed <= energy + energyRounding * Math.abs(energy);',
    replace: 'return change >= safetyFactor;',
    tests: ['tests/physics/flow/integrator.test.ts'],
  },
  {
    name: 'headlines of surfing and trivial swapped',
    file: 'src/panels/verdict/words.ts',
    find: `  surfing: 'Gradient flow finds the signal in spite of the spurious minima',
  trivial: 'Gradient flow finds the signal in a trivial landscape',`,
    replace: `  trivial: 'Gradient flow finds the signal in spite of the spurious minima',
  surfing: 'Gradient flow finds the signal in a trivial landscape',`,
    tests: ['tests/panels/oneVerdict.test.ts'],
  },
  {
    name: 'linear ticks on a logarithmic axis',
    file: 'src/plot/scales.ts',
    find: "if (scale.kind === 'log') return logTicks(scale.domain, count);",
    replace: '',
    tests: ['tests/plot/scales.test.ts'],
  },
  {
    name: 'log ticks that do not start at a power',
    file: 'src/plot/scales.ts',
    find: 'kept = exponents.filter((exponent) => exponent % every === 0);',
    replace: 'kept = exponents.filter((_, index) => index % every === 1);',
    tests: ['tests/plot/scales.test.ts'],
  },
  ...[
    {
      name: 'legality of points as identity',
      file: 'src/state/legal.ts',
      find: "return { p: legal('p'), deltaP: legal('deltaP'), invDelta2: legal('invDelta2') };",
      replace: 'return point;',
    },
    {
      name: 'legality of numbers as identity',
      file: kinds,
      find: 'return isLegal(near) ? near : otherwise;',
      replace: 'return value;',
    },
    {
      name: 'legality of numbers that need not be given as identity',
      file: kinds,
      find: 'nearest: (value) => (value === null ? null : kind.nearest(value, usual)),',
      replace: 'nearest: (value) => value,',
    },
    {
      name: 'legality of lists as identity',
      file: kinds,
      find: 'return found.length > 0 ? found : otherwise;',
      replace: 'return values;',
    },
    {
      name: 'settings written as they are given',
      file: 'src/state/settings/setting.ts',
      find: 'write: (value) => kind.write(kind.nearest(value, initial)),',
      replace: 'write: (value) => kind.write(value),',
    },
  ].map((mutant) => ({ ...mutant, tests: ['tests/state/legal.test.ts'] })),
  {
    name: 'the error of a run whatever the solver says of its escape',
    file: 'src/panels/dynamics/escape.ts',
    find: '  if (summary?.escape) return summary.escape;\n',
    replace: '',
    tests: ['tests/panels/escape.test.ts'],
  },
  {
    name: 'a limit reported as success',
    file: 'src/cli/status.ts',
    find: 'return 3;',
    replace: 'return 0;',
    tests: ['tests/cli/process.test.ts'],
  },
  {
    name: 'samples of instances without their errors',
    file: 'src/cli/commands/simulate.ts',
    find: '    errorEstimate: { energy: errors.energy[i], mu: errors.mu[i], overlap: errors.overlap[i] },\n',
    replace: '',
    tests: ['tests/cli/runCommands.test.ts'],
  },
  {
    name: 'as many workers as there are cores said to be',
    file: 'workers/client/pool.ts',
    find: 'cores >= 1 ? Math.min(cores, mostWorkers) : 2',
    replace: 'cores',
    tests: ['tests/workers/pool.test.ts'],
  },
  {
    name: 'workers that hang for ever',
    file: 'workers/client/watchdog.ts',
    find: 'isAnswered && silent >= silentRounds',
    replace: 'isAnswered && silent < 0',
    tests: ['tests/workers/pool.test.ts'],
  },
  {
    name: 'failed jobs that wait for their first samples',
    file: 'src/panels/awaited.ts',
    find: 'return `Failed before ${first}.`;',
    replace: 'return `Waiting for ${first}.`;',
    tests: ['tests/panels/states.test.ts'],
  },
  {
    name: 'failed lines that are being computed',
    file: 'src/panels/phaseDiagram/words.ts',
    find: "status === 'failed' ? 'No lines are drawn.' : 'The lines are being computed.'",
    replace: "'The lines are being computed.'",
    tests: ['tests/panels/states.test.ts'],
  },
];
