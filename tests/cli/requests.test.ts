import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterFlag, UsageError } from '../../src/cli/args';
import type { Command } from '../../src/cli/command';
import { complexity as complexityOf } from '../../src/cli/commands/complexity';
import { dynamics as dynamicsOf } from '../../src/cli/commands/dynamics';
import { globe as globeOf } from '../../src/cli/commands/globe';
import { hessian as hessianOf } from '../../src/cli/commands/hessian';
import { measureThresholdCommand } from '../../src/cli/commands/measureThreshold';
import { outcomes } from '../../src/cli/commands/outcomes';
import { phaseDiagram } from '../../src/cli/commands/phaseDiagram';
import { simulate as simulateOf } from '../../src/cli/commands/simulate';
import { thresholds } from '../../src/cli/commands/thresholds';
import { parameters, type ParameterKey } from '../../src/physics/parameters';
import { parameter } from '../../src/state/settings/kinds';
import { engines } from '../../src/physics/chsck/engines';
import { modelFamilies } from '../../src/physics/modelFamilies';
import { chsckParameters, flowParameters } from '../../src/physics/runParameters';

const complexity = complexityOf(modelFamilies);
const hessian = hessianOf(modelFamilies);
const dynamics = dynamicsOf(engines, chsckParameters)(modelFamilies);
const simulate = simulateOf(flowParameters);
const globe = globeOf(flowParameters);

/** A legal request of every command; `undefined` stands for a flag that is left out. */
type Request = Readonly<Record<string, string | undefined>>;
const point: Request = { p: '3', 'delta-p': '1', 'inv-delta2': '1.9' };
const requests: readonly (readonly [Command, Request])[] = [
  [thresholds, { p: '3', 'delta-p': '1' }],
  [complexity, { ...point, energies: '-1.6', overlap: '0.1' }],
  [hessian, { ...point, t: '2' }],
  [
    dynamics,
    {
      ...point,
      m0: '1e-6',
      't-max': '50',
      times: '1,50',
      tolerance: '1e-3',
      'waiting-times': '1,2',
    },
  ],
  [
    simulate,
    {
      ...point,
      n: '50',
      seed: '7',
      't-max': '20',
      times: '1,5,20',
      m0: '0.1',
      dilution: '10',
      ensemble: '2',
    },
  ],
  [outcomes, { ...point, n: '30', seed: '1', members: '4', 't-max': '20' }],
  [measureThresholdCommand, { p: '3', 'delta-p': '1' }],
  [
    globe,
    {
      ...point,
      n: '50',
      seed: '7',
      't-max': '20',
      times: '1,5,20',
      m0: '0.1',
      dilution: '10',
    },
  ],
  [phaseDiagram, { p: '3', 'delta-p-range': '0.1,10', points: '5' }],
];

function argumentsOf(request: Request): string[] {
  return Object.entries(request).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}

/** The complaint about a request; planning computes nothing, so nothing has been by then. */
function complaintOf(command: Command, request: Request): string | null {
  try {
    command.plan(argumentsOf(request));
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('a number on the command line', () => {
  const odd = [
    '0x10',
    '1e400',
    'Infinity',
    'NaN',
    '',
    ' 3',
    '3 ',
    '1_000',
    '1/2',
    '−1',
    '1e',
    'two',
  ];

  for (const [command, request] of requests)
    for (const name of Object.keys(request))
      it(`${command.name} --${name} is refused where a link refuses it`, () => {
        expect(complaintOf(command, request)).toBeNull();
        for (const text of odd) {
          const list = request[name]?.replace(/^[^,]+/, text);
          expect(complaintOf(command, { ...request, [name]: list }), text).toMatch(
            new RegExp(`^--${name} "[^"]*"[:]? .*must be`),
          );
        }
      });

  it('is read exactly as in a link', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789.eE+-x_ '.split('')),
      maxLength: 8,
    });
    const keys = fc.constantFrom(...(Object.keys(parameters) as ParameterKey[]));
    fc.assert(
      fc.property(digits, keys, (text, key) => {
        const inLink = parameter(key).read(text);
        const onCommandLine = (): number => parameterFlag(key).read(text, key);
        if (inLink === null) expect(onCommandLine).toThrow(UsageError);
        else expect(onCommandLine()).toBe(inLink);
      }),
    );
  });

  it('is quoted at a length and without control characters that leave the complaint readable', () => {
    const complaint = complaintOf(thresholds, {
      p: `\u001b[2J\n${'1'.repeat(100_000)}`,
      'delta-p': '1',
    });
    expect(complaint).toMatch(/^--p "\\u001b\[2J\\n1{35}…": p \(p\) must be a whole number/);
  });
});

describe('what flags say together is checked before anything is computed', () => {
  const cases: readonly (readonly [Command, Request, RegExp])[] = [
    [dynamics, { times: '1,51' }, /^times\[1\] = 51 must be .* at most 50$/],
    [dynamics, { times: '5,5' }, /^times\[1\] = 5 must be larger than the time before it/],
    [dynamics, { times: '0' }, /^times\[0\] = 0 must be/],
    [dynamics, { 'waiting-times': '50' }, /^waitingTimes: 50 must lie between 0 and 50$/],
    [dynamics, { 'waiting-times': '1,0' }, /^waitingTimes: 0 must lie between 0 and 50$/],
    [dynamics, { 'waiting-times': '-1' }, /^waitingTimes: -1 must lie between 0 and 50$/],
    [simulate, { times: '21' }, /^times\[0\] = 21 must be .* at most 20$/],
    [globe, { times: '21' }, /^times\[0\] = 21 must be .* at most 20$/],
    [globe, { p: '7' }, /^p = 7 must be between 3 and 6 at finite N/],
    [globe, { seed: undefined }, /^--seed is missing: seed, random seed: 0 to \d+$/],
    [globe, { energy: '-1' }, /^--energy, --mu and --overlap, .* are a state together/],
    [
      globe,
      { energy: '-1', mu: '4', overlap: '0' },
      /^--energy is of a state for N = infinity: leave out --n$/,
    ],
    [globe, { n: undefined }, /^--seed is of an instance: give --n as well$/],
    [simulate, { p: '7' }, /^p = 7 must be between 3 and 6 at finite N/],
    [
      simulate,
      { n: '501', dilution: undefined },
      /^dimension \(N\) = 501 must be between 10 and 500/,
    ],
    [simulate, { n: '1048576', dilution: '4000' }, /^dimension \(N\) = 1048576 .* needs \d+ MB/],
    [hessian, { energy: '-1' }, /^--energy -1 and --t 2 exclude each other/],
    [hessian, { t: undefined }, /^--energy or --t is missing/],
    [phaseDiagram, { 'delta-p-range': '1,1' }, /must be two rising numbers/],
  ];

  it.each(
    cases.map(
      ([command, change, complaint]) => [command.name, change, complaint, command] as const,
    ),
  )('%s %o', (_, change, complaint, command) => {
    const request = requests.find(([candidate]) => candidate === command)?.[1];
    expect(complaintOf(command, { ...request, ...change })).toMatch(complaint);
  });
});

describe('flags', () => {
  it.each([
    [['--p', '--delta-p', '1'], '--p needs a value'],
    [['--p'], '--p needs a value'],
    [
      ['--p=', '--delta-p', '1'],
      '--p "": p (p) must be a whole number between 3 and 10, in decimal notation',
    ],
    [['--p', '3', '--p', '3'], '--p is given twice'],
    [['-p', '3'], 'unknown flag -p; allowed: --p --delta-p --temperature --mixture'],
    [['--P', '3'], 'unknown flag --P; allowed: --p --delta-p --temperature --mixture'],
    [
      ['--__proto__', '3'],
      'unknown flag --__proto__; allowed: --p --delta-p --temperature --mixture',
    ],
    [['--no-p'], 'unknown flag --no-p; allowed: --p --delta-p --temperature --mixture'],
    [['--', '--p', '3'], 'unexpected argument --p'],
    [[], '--p is missing: p, tensor order: 3 to 10'],
  ])('%j: %s', (args, complaint) => {
    expect(() => thresholds.plan(args)).toThrow(new UsageError(complaint));
  });
});
