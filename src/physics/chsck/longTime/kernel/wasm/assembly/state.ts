/** What one row's equations read, set from outside (see ../wasmKernel.ts). */
import { floats, integers } from './memory';

/** a, and the row being solved for: x and t. */
export let unit: f64 = 0;
export let rowX: f64 = 0;
export let time: f64 = 0;

/** S, bytes from element to element of a row, lag elements, unknown columns. */
export let degree: i32 = 0;
export let elementBytes: usize = 0;
export let elements: i32 = 0;
export let unknowns: i32 = 0;

/** Lag and t' of the columns; coefficients of W and C of the trial row; integrals by column. */
export let lag: usize = 0;
export let earlier: usize = 0;
export let scaledResponseModal: usize = 0;
export let correlationModal: usize = 0;
export let responseMemory: usize = 0;
export let correlationMemory: usize = 0;
/** modal[j (S+1) + i]: coefficient of xi^j in the Lagrange polynomial of node i. */
export let modal: usize = 0;

/** Coefficients of Q', Q'' and Q''', ascending, and the number of those of Q'. */
export let lawFirst: usize = 0;
export let lawSecond: usize = 0;
export let lawThird: usize = 0;
export let lawFirstCount: i32 = 0;
export let lawSecondCount: i32 = 0;
export let lawThirdCount: i32 = 0;

export function setGrid(gridDegree: i32, gridElements: i32): void {
  degree = gridDegree;
  elements = gridElements;
  elementBytes = (<usize>(degree + 1)) << 3;
  unknowns = elements * degree;
  lag = floats(unknowns + 1);
  earlier = floats(unknowns + 1);
  responseMemory = floats(unknowns + 1);
  correlationMemory = floats(unknowns + 1);
  scaledResponseModal = floats(elements * (degree + 1));
  correlationModal = floats(elements * (degree + 1));
  modal = floats((degree + 1) * (degree + 1));
}

export function setLaw(first: i32, second: i32, third: i32): void {
  lawFirstCount = first;
  lawSecondCount = second;
  lawThirdCount = third;
  lawFirst = floats(first);
  lawSecond = floats(second);
  lawThird = floats(third);
}

export function setUnit(value: f64): void {
  unit = value;
}

export function setRow(x: f64, t: f64): void {
  rowX = x;
  time = t;
}

/** Quadrature nodes of all columns; the fields are those of NodeTable and NodeFields in TypeScript. */
@unmanaged
export class Nodes {
  first: usize;
  ownFrom: usize;
  /** In bytes. */
  offset: usize;
  pastOffset: usize;
  xi: usize;
  pastXi: usize;
  responseFactor: usize;
  correlationFactor: usize;
  ownResponse: usize;
  ownCorrelation: usize;
  /** At the trial row. */
  scaledResponse: usize;
  correlation: usize;
  fullResponseFactor: usize;
  fullCorrelationFactor: usize;
}

function createNodes(columns: i32, count: i32): Nodes {
  const nodes = changetype<Nodes>(integers(64));
  nodes.first = integers(columns + 1);
  nodes.ownFrom = integers(columns);
  nodes.offset = integers(count);
  nodes.pastOffset = integers(count);
  nodes.xi = floats(count);
  nodes.pastXi = floats(count);
  nodes.responseFactor = floats(count);
  nodes.correlationFactor = floats(count);
  nodes.ownResponse = floats(count);
  nodes.ownCorrelation = floats(count);
  nodes.scaledResponse = floats(count);
  nodes.correlation = floats(count);
  nodes.fullResponseFactor = floats(count);
  nodes.fullCorrelationFactor = floats(count);
  return nodes;
}

export let late: Nodes = changetype<Nodes>(0);
export let early: Nodes = changetype<Nodes>(0);

/** Room for the nodes; which of them belong to which column is written to `lateFirst` and `earlyFirst`. */
export function setNodes(lateCount: i32, earlyCount: i32): void {
  late = createNodes(unknowns + 1, lateCount);
  early = createNodes(unknowns + 1, earlyCount);
}

export function lateFirst(): usize {
  return late.first;
}

export function earlyFirst(): usize {
  return early.first;
}
