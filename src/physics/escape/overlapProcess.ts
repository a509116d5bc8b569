/**
 * How the overlap of a random start wanders and grows before it is felt (docs/physics.md#random-starts). At finite N
 * the start has m ~ N^(-1/2), and so has what the noise does to it later: z = sqrt(N) m is a Gaussian process of
 * order one. It is the component of x along the signal. Without a signal every component is a process x(t) with
 * covariance C(t, t'); the pull of the signal, q = Q_s''(0), drives it by itself,
 *
 *     z(t) = x(t) + q int_0^t R(t, s) z(s) ds.
 */
import type { Computation } from '../computation';
import { March } from '../chsck/longTime/run/march';
import { HistoryReader } from '../chsck/longTime/scheme/historyReader';
import { fast, type Preset } from '../chsck/longTime/scheme/presets';
import { microscopicTime } from '../chsck/problem';
import type { Mixture } from '../mixture';
import { gaussLegendre } from '../numerics/gaussLegendre';
import { solveLinear } from '../numerics/linearSolve';

export interface OverlapProcessProblem {
  readonly mixture: Mixture;
  /** Last time of interest, in gradient-flow time. */
  readonly horizon: number;
}

export interface OverlapProcess {
  /** t_i, ascending from 0. */
  readonly times: Float64Array;
  /** A row each time: z_i = sum_j rows[i][j] g_j with g independent standard normal numbers, j <= i. */
  readonly rows: readonly Float64Array[];
  /** Until when, the horizon or less: the mesh has a limited number of places. */
  readonly reached: number;
}

/** Overlap of the start: so small that the solution is that of m = 0, however much it grows. */
const initialOverlap = 1e-300;
/** Nodes of a panel, and of the rule for the part of a panel before one of its nodes. */
const order = 5;
/** Length of a panel in microscopic times. */
const panelLength = 2;
/** More panels than these cost more than a few seconds. */
const mostPanels = 100;
/**
 * What is new of x at a node, as a variance, counts if it is more than this: the solution knows C to 1e-4, and a
 * smaller pivot would make noise of that.
 */
const newShare = 1e-3;

/** @param accuracy the discretisation of the equations of C and R. */
export function* overlapProcess(
  { mixture, horizon }: OverlapProcessProblem,
  accuracy: Preset = fast,
): Computation<never, OverlapProcess> {
  const unit = microscopicTime({ mixture, initialOverlap, horizon });
  const end = Math.min(horizon, mostPanels * panelLength * unit);
  const laws = { energyFalls: true, finalState: null };
  const march = new March({ mixture, initialOverlap, horizon: end, laws }, accuracy);
  for (const steps = march.run(); !steps.next().done;) yield { fraction: 0.5 * march.progress };
  const reached = Math.min(end, march.history.end);
  const mesh = meshOf(reached, Math.max(1, Math.ceil(reached / (panelLength * unit))));
  const reader = new HistoryReader(march.history);
  const pull = mixture.signal.second(0);
  const correlation: Float64Array[] = [];
  const pulls: Float64Array[] = [];
  for (let i = 0; i < mesh.times.length; i++) {
    reader.moveTo(mesh.times[i]);
    correlation.push(correlationRow(reader, mesh.times, i));
    pulls.push(responseRow(reader, mesh, i).map((value) => pull * value));
    yield { fraction: 0.5 + (0.5 * i) / mesh.times.length };
  }
  return { times: mesh.times, rows: solved(pulls, factorOf(correlation)), reached };
}

/** The start, and the nodes of Gauss's rule on equal panels. */
interface Mesh {
  readonly times: Float64Array;
  readonly width: number;
}

const rule = gaussLegendre(order);

function meshOf(end: number, panels: number): Mesh {
  const width = end / panels;
  const times = new Float64Array(1 + panels * order);
  for (let i = 1; i < times.length; i++)
    times[i] = (panelOf(i) + (1 + rule.points[(i - 1) % order]) / 2) * width;
  return { times, width };
}

/** The panel of node i > 0. */
function panelOf(i: number): number {
  return Math.floor((i - 1) / order);
}

/** C(t_i, t_j), j <= i. */
function correlationRow(reader: HistoryReader, times: Float64Array, i: number): Float64Array {
  return times.slice(0, i + 1).map((earlier) => reader.correlation(times[i] - earlier, earlier));
}

/**
 * The weights k_j in int_0^{t_i} R(t_i, s) z(s) ds = sum_j k_j z_j: Gauss's rule over the panels before, and in the
 * panel of t_i, up to which R jumps to 0, a rule of its own for the polynomial through the nodes of the panel.
 */
function responseRow(reader: HistoryReader, { times, width }: Mesh, i: number): Float64Array {
  if (i === 0) return new Float64Array(1);
  const panel = panelOf(i);
  const first = 1 + panel * order;
  const row = new Float64Array(first + order);
  const responseAt = (s: number): number => reader.response(times[i] - s, s);
  for (let j = 1; j < first; j++)
    row[j] = (width / 2) * rule.weights[(j - 1) % order] * responseAt(times[j]);
  const before = times[i] - panel * width;
  for (let g = 0; g < order; g++) {
    const share = (before / width) * (1 + rule.points[g]) - 1;
    const weight = (before / 2) * rule.weights[g] * responseAt((panel + (1 + share) / 2) * width);
    for (let j = 0; j < order; j++) row[first + j] += weight * lagrange(j, share);
  }
  return row;
}

/** The polynomial that is 1 at node j of a panel and 0 at the others, at `x` in [-1, 1]. */
function lagrange(j: number, x: number): number {
  return rule.points.reduce(
    (product, node, k) => (k === j ? product : (product * (x - node)) / (rule.points[j] - node)),
    1,
  );
}

/** Cholesky's factor of C; where a row has nothing new beyond what C is known to, a zero stands on its diagonal. */
function factorOf(correlation: readonly Float64Array[]): Float64Array[] {
  const factor: Float64Array[] = [];
  correlation.forEach((given, i) => {
    const row = given.slice();
    factor.push(row);
    for (let j = 0; j <= i; j++) {
      const other = factor[j];
      for (let k = 0; k < j; k++) row[j] -= row[k] * other[k];
      if (j === i) row[j] = row[j] > newShare ? Math.sqrt(row[j]) : 0;
      else row[j] = other[j] === 0 ? 0 : row[j] / other[j];
    }
  });
  return factor;
}

/** z = x + K z, panel by panel, each z a row of its shares in what x is made from. */
function solved(pulls: readonly Float64Array[], x: readonly Float64Array[]): Float64Array[] {
  const rows: Float64Array[] = x.slice(0, 1);
  for (let first = 1; first < x.length; first += order) {
    const nodes = Array.from({ length: order }, (_, k) => first + k);
    const known = nodes.map((i) => {
      const sum = new Float64Array(first + order);
      sum.set(x[i]);
      for (let j = 0; j < first; j++) addTo(sum, rows[j], pulls[i][j]);
      return sum;
    });
    const inverse = inverseOf(nodes.map((i) => nodes.map((j) => (i === j ? 1 : 0) - pulls[i][j])));
    for (const shares of inverse) {
      const row = new Float64Array(first + order);
      known.forEach((other, k) => {
        addTo(row, other, shares[k]);
      });
      rows.push(row);
    }
  }
  return rows;
}

function addTo(sum: Float64Array, row: Float64Array, factor: number): void {
  for (let k = 0; k < row.length; k++) sum[k] += factor * row[k];
}

/** Rows of the inverse of a small matrix. */
function inverseOf(matrix: readonly number[][]): number[][] {
  const columns = matrix.map((_, k) =>
    solveLinear(
      matrix,
      matrix.map((__, i) => (i === k ? 1 : 0)),
    ),
  );
  return matrix.map((_, i) => columns.map((column) => column[i]));
}

/** The variance of z at each time. */
export function variances({ rows }: OverlapProcess): Float64Array {
  return Float64Array.from(rows, (row) => row.reduce((sum, share) => sum + share * share, 0));
}
