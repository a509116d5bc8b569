/** The compiled kernel (kernel.generated.ts, written by scripts/kernel.mjs from assembly/). */
import { kernelHex } from './kernel.generated';

/** An address in the kernel's memory. */
export type Address = number;

/** What assembly/index.ts exports. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  allocate(bytes: number): Address;

  setGrid(degree: number, elements: number): void;
  setLaw(first: number, second: number, third: number): void;
  setUnit(unit: number): void;
  setRow(x: number, time: number): void;
  setNodes(late: number, early: number): void;
  setBlend(coefficients: number): void;
  setMoments(): void;
  setPlaces(nodes: number): void;
  setCurrent(elements: number, capacity: number, stencil: number): Address;
  setBefore(elements: number, capacity: number, end: number): Address;
  setFront(source: Address, front: number, frontX: number): void;
  placeRow(source: Address, row: number, x: number): void;
  setRows(source: Address, rows: number): void;

  readonly lag: WebAssembly.Global;
  readonly earlier: WebAssembly.Global;
  readonly scaledResponseModal: WebAssembly.Global;
  readonly correlationModal: WebAssembly.Global;
  readonly responseMemory: WebAssembly.Global;
  readonly correlationMemory: WebAssembly.Global;
  readonly modal: WebAssembly.Global;
  readonly lawFirst: WebAssembly.Global;
  readonly lawSecond: WebAssembly.Global;
  readonly lawThird: WebAssembly.Global;
  lateFirst(): Address;
  earlyFirst(): Address;
  edgesOf(source: Address): Address;
  slopesOf(source: Address): Address;
  scaledResponseOf(source: Address): Address;
  correlationOf(source: Address): Address;

  resetOwn(k: number, allEarly: boolean): void;
  blend(k: number): number;
  prepareLate: PrepareNodes<[]>;
  prepareEarly: PrepareNodes<[ownShare: number]>;
  integrate(from: number, to: number): void;
  differentiate(from: number, to: number, matrix: Address): void;
  eliminate(matrix: Address, pivots: Address, size: number, from: number): number;
  solve(matrix: Address, pivots: Address, size: number, b: Address): void;
}

type PrepareNodes<Rest extends unknown[]> = (
  k: number,
  node: number,
  lo: number,
  hi: number,
  points: Address,
  weights: Address,
  nodes: number,
  ...rest: Rest
) => void;

let compiled: WebAssembly.Module | undefined;

/**
 * A fresh instance with a memory of its own.
 * @throws ReferenceError without WebAssembly, CompileError without vector instructions or where a page
 *   may not compile, LinkError, RangeError without memory: whatever the engine has against it.
 */
export function instantiate(): KernelExports {
  compiled ??= new WebAssembly.Module(bytesOf(kernelHex));
  const { exports } = new WebAssembly.Instance(compiled, {});
  // What a module exports is known to its source only.
  return exports as KernelExports;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}
