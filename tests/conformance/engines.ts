/** Everything that solves the dynamics: a new engine is one row here, and all cases are asked of it. */
import { createReferenceKernel } from '../../src/physics/chsck/longTime/kernel/reference/referenceKernel';
import { createWasmKernel } from '../../src/physics/chsck/longTime/kernel/wasm/wasmKernel';
import { longTimeSolver } from '../../src/physics/chsck/longTime/solveLongTime';
import type { SolveDynamics } from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';

export interface Engine {
  readonly name: string;
  readonly solve: SolveDynamics;
  /** How far the cases are asked of it: its cost sets that, not its accuracy. */
  readonly reach: number;
  /** At which tolerance. */
  readonly tolerance: number;
}

export const uniformGrid: Engine = {
  name: 'uniform grid',
  solve: solveUniform,
  reach: 10,
  tolerance: 2e-3,
};

/** Plain TypeScript takes three times as long as WebAssembly. */
export const longTimePlain: Engine = {
  name: 'long times, plain kernel',
  solve: longTimeSolver(createReferenceKernel),
  reach: 100,
  tolerance: 1e-3,
};

export const longTimeWasm: Engine = {
  name: 'long times, WebAssembly',
  solve: longTimeSolver(createWasmKernel),
  reach: 1e4,
  tolerance: 1e-4,
};

export const engines: readonly Engine[] = [uniformGrid, longTimePlain, longTimeWasm];
