/**
 * The heavy work of a row in WebAssembly, two numbers at a time. It keeps copies of what it reads
 * (grids, past rows, quadrature rules) in a memory of its own, so that nothing is copied but the row
 * being solved for.
 */
import type { QuadratureRule } from '../../../../numerics/gaussLegendre';
import type { LagHistory } from '../../scheme/history';
import type {
  CreateKernel,
  KernelInput,
  LinearSolver,
  MemoryKernel,
  Portions,
  RowKernel,
} from '../kernel';
import { MemoryIntervals, type IntervalVisitor } from '../memoryIntervals';
import { instantiate, type Address, type KernelExports } from './module';

/** Columns between two yields: a few milliseconds. */
const portion = 256;
/** Columns eliminated between two yields. */
const eliminatedPortion = 64;

/** @throws whatever the engine has against it, see `createFastestKernel`. */
export const createWasmKernel: CreateKernel = (input): RowKernel => {
  const kernel = instantiate();
  const memory = new WasmMemory(kernel, input);
  return { memory, factors: new WasmFactors(kernel, input.size) };
};

/** Views of the kernel's memory. They are made anew each time: a memory that grows drops the old ones. */
function floatsAt({ memory }: KernelExports, at: Address, length: number): Float64Array {
  return new Float64Array(memory.buffer, at, length);
}

function integersAt({ memory }: KernelExports, at: Address, length: number): Int32Array {
  return new Int32Array(memory.buffer, at, length);
}

/** Allocates rows on a lag grid. */
type CreateSource = (elements: number, capacity: number) => Address;

/** Past rows as the kernel has them. */
class Past {
  private source: Address = 0;
  private capacity = 0;
  private copied = 0;

  constructor(
    private readonly kernel: KernelExports,
    private readonly history: LagHistory,
    private readonly create: CreateSource,
  ) {
    this.update();
  }

  /** Copies the rows committed since the last call. */
  update(): void {
    const { kernel, history } = this;
    const { rows, coefficients, capacity } = history;
    if (capacity > this.capacity) this.allocate();
    if (this.copied === rows) return;
    const { source } = this;
    const from = this.copied * coefficients;
    const to = rows * coefficients;
    const copy = (at: Address, modal: Float64Array): void => {
      floatsAt(kernel, at, to).set(modal.subarray(from, to), from);
    };
    copy(kernel.scaledResponseOf(source), history.scaledResponseModal);
    copy(kernel.correlationOf(source), history.correlationModal);
    for (let row = this.copied; row < rows; row++) kernel.placeRow(source, row, history.x[row]);
    kernel.setRows(source, rows);
    this.copied = rows;
  }

  /** Puts the row being solved for at x. */
  place(x: number): void {
    this.kernel.placeRow(this.source, this.history.rows, x);
  }

  /** As many rows as the history has room for; what was there before is copied again. */
  private allocate(): void {
    const { kernel, history } = this;
    const { grid, map, capacity } = history;
    const { elements, edges, slopes } = grid;
    const source = this.create(elements, capacity);
    floatsAt(kernel, kernel.edgesOf(source), edges.length).set(edges);
    floatsAt(kernel, kernel.slopesOf(source), slopes.length).set(slopes);
    kernel.setFront(source, map.front, map.frontX);
    this.source = source;
    this.capacity = capacity;
    this.copied = 0;
  }
}

class WasmMemory implements MemoryKernel, IntervalVisitor {
  private readonly past: Past;
  private readonly intervals: MemoryIntervals;
  private readonly rules = new Map<
    QuadratureRule,
    { readonly points: Address; readonly weights: Address }
  >();
  private ownShare = 0;

  constructor(
    private readonly kernel: KernelExports,
    private readonly input: KernelInput,
  ) {
    const { grid, frame, law, history, gauss, stencil } = input;
    const { unknowns, element, elements } = grid;
    kernel.setGrid(element.degree, elements);
    floatsAt(kernel, address(kernel.modal), element.modal.length).set(element.modal);
    kernel.setUnit(frame.unit);
    kernel.setLaw(law.first.length, law.second.length, law.third.length);
    floatsAt(kernel, address(kernel.lawFirst), law.first.length).set(law.first);
    floatsAt(kernel, address(kernel.lawSecond), law.second.length).set(law.second);
    floatsAt(kernel, address(kernel.lawThird), law.third.length).set(law.third);
    this.intervals = new MemoryIntervals(grid, frame, gauss);
    const { lateFirst, earlyFirst } = this.intervals;
    kernel.setNodes(lateFirst[unknowns + 1], earlyFirst[unknowns + 1]);
    integersAt(kernel, kernel.lateFirst(), lateFirst.length).set(lateFirst);
    integersAt(kernel, kernel.earlyFirst(), earlyFirst.length).set(earlyFirst);
    this.past = new Past(kernel, history, (...sizes) => kernel.setCurrent(...sizes, stencil));
    const { before } = history;
    if (before) new Past(kernel, before, (...sizes) => kernel.setBefore(...sizes, before.end));
    kernel.setBlend(Math.max(history.coefficients, before?.coefficients ?? 0));
    kernel.setMoments();
    kernel.setPlaces(this.intervals.longestRule);
  }

  get responseMemory(): Float64Array {
    return this.columns(this.kernel.responseMemory);
  }

  get correlationMemory(): Float64Array {
    return this.columns(this.kernel.correlationMemory);
  }

  *prepare(): Portions {
    const { kernel, input, past, intervals } = this;
    const { frame, grid } = input;
    past.update();
    past.place(frame.x);
    kernel.setRow(frame.x, frame.time);
    this.columns(kernel.lag).set(frame.lag);
    this.columns(kernel.earlier).set(frame.earlier);
    for (let k = 1; k <= grid.unknowns; k++) {
      intervals.visit(k, this);
      if (k % portion === 0) yield;
    }
  }

  *integrate(): Portions {
    const { kernel, input } = this;
    const { scaledResponseModal, correlationModal, grid } = input;
    const { length } = scaledResponseModal;
    floatsAt(kernel, address(kernel.scaledResponseModal), length).set(scaledResponseModal);
    floatsAt(kernel, address(kernel.correlationModal), length).set(correlationModal);
    for (let k = 1; k <= grid.unknowns; k += portion) {
      kernel.integrate(k, Math.min(grid.unknowns + 1, k + portion));
      yield;
    }
  }

  *differentiate(matrix: Float64Array): Portions {
    const { kernel, input } = this;
    const { unknowns } = input.grid;
    for (let k = 1; k <= unknowns; k += portion) {
      kernel.differentiate(k, Math.min(unknowns + 1, k + portion), matrix.byteOffset);
      yield;
    }
  }

  beginColumn(k: number): void {
    this.ownShare = this.kernel.blend(k);
    this.kernel.resetOwn(k, this.ownShare !== 0);
  }

  prepareLate(k: number, node: number, lo: number, hi: number, rule: QuadratureRule): void {
    const { points, weights } = this.ruleAt(rule);
    this.kernel.prepareLate(k, node, lo, hi, points, weights, rule.points.length);
  }

  prepareEarly(k: number, node: number, lo: number, hi: number, rule: QuadratureRule): void {
    const { points, weights } = this.ruleAt(rule);
    const { length } = rule.points;
    this.kernel.prepareEarly(k, node, lo, hi, points, weights, length, this.ownShare);
  }

  /** A value for every column, the diagonal included. */
  private columns(at: WebAssembly.Global): Float64Array {
    return floatsAt(this.kernel, address(at), this.input.grid.unknowns + 1);
  }

  /** Addresses of a rule, copied when it is first used. */
  private ruleAt(rule: QuadratureRule): { readonly points: Address; readonly weights: Address } {
    const { kernel, rules } = this;
    const known = rules.get(rule);
    if (known) return known;
    const { length } = rule.points;
    const points = kernel.allocate(8 * length);
    const weights = kernel.allocate(8 * length);
    floatsAt(kernel, points, length).set(rule.points);
    floatsAt(kernel, weights, length).set(rule.weights);
    const copied = { points, weights };
    rules.set(rule, copied);
    return copied;
  }
}

class WasmFactors implements LinearSolver {
  private readonly at: Address;
  private readonly pivots: Address;
  private readonly vector: Address;

  constructor(
    private readonly kernel: KernelExports,
    private readonly size: number,
  ) {
    this.at = kernel.allocate(8 * size * size);
    this.pivots = kernel.allocate(4 * size);
    this.vector = kernel.allocate(8 * size);
  }

  get matrix(): Float64Array {
    return floatsAt(this.kernel, this.at, this.size * this.size);
  }

  *factor(): Portions<boolean> {
    const { kernel, size, at, pivots } = this;
    let breath = eliminatedPortion;
    for (let done = 0; done < size;) {
      const columns = kernel.eliminate(at, pivots, size, done);
      if (columns === 0) return false;
      done += columns;
      if (done < breath) continue;
      breath += eliminatedPortion;
      yield;
    }
    return true;
  }

  solve(b: Float64Array): void {
    const { kernel, size, vector } = this;
    floatsAt(kernel, vector, size).set(b);
    kernel.solve(this.at, this.pivots, size, vector);
    b.set(floatsAt(kernel, vector, size));
  }
}

/** The address that a global of the module holds. */
function address({ value }: WebAssembly.Global): Address {
  return value;
}
