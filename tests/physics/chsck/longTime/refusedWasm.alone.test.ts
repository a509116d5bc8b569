/** Engines, policies and machines that have something against WebAssembly: runs go on without it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { spikedMixture } from '../../../../src/physics/mixture';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });

/** Solves with everything loaded anew, since a compiled module is kept: E at the end of a short run. */
async function energyOfFreshRun(): Promise<number> {
  vi.resetModules();
  const { collectDynamics } = await import('../../../../src/physics/chsck/collectDynamics');
  const { readyKernel, solveDynamics } =
    await import('../../../../src/physics/chsck/solveDynamics');
  await readyKernel();
  const { samples, summary } = collectDynamics(
    solveDynamics({ mixture, initialOverlap: 1e-3, horizon: 2 }, { tolerance: 1e-2 }),
  );
  expect(summary.reason).toBe('horizon');
  return samples.energy.at(-1) ?? NaN;
}

/** An object with the parts of WebAssembly that the program uses, one of which throws. */
function refusing(part: 'Module' | 'Instance', error: () => Error): object {
  const Refused = function (): never {
    throw error();
  };
  return { Module: WebAssembly.Module, Instance: WebAssembly.Instance, [part]: Refused };
}

const refusals: readonly (readonly [string, () => unknown])[] = [
  ['is not there at all', () => undefined],
  ['may not compile under the policy of the page', () => refusing('Module', compileError)],
  ['lacks an import', () => refusing('Instance', () => new WebAssembly.LinkError('math.log'))],
  ['has no memory left', () => refusing('Instance', () => new RangeError('could not allocate'))],
  [
    'is refused by an extension',
    () => refusing('Module', () => new TypeError('not a constructor')),
  ],
];

function compileError(): Error {
  return new WebAssembly.CompileError('violates the Content Security Policy');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a run to N = infinity where WebAssembly', () => {
  it.each(refusals)('%s: plain TypeScript gives the same energy', async (_how, substitute) => {
    const expected = await energyOfFreshRun();
    vi.stubGlobal('WebAssembly', substitute());
    // The two kernels sum in another order: measured 1e-12.
    expect(Math.abs((await energyOfFreshRun()) - expected)).toBeLessThan(1e-9);
  });
});
