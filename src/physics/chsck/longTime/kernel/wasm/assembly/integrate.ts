/** The memory integrals of a column at the trial row (see ../../reference/memoryFields.ts and ../../../scheme/residual.ts). */
import { hornerPair, ofC, ofW, polynomialsAt } from './polynomial';
import {
  correlationMemory,
  correlationModal,
  degree,
  early,
  late,
  lawFirst,
  lawFirstCount,
  lawSecond,
  lawSecondCount,
  Nodes,
  responseMemory,
  scaledResponseModal,
} from './state';

/** Fields of the trial row at the nodes of column k, and the factors of the past with its share. */
function evaluate(table: Nodes, k: i32): void {
  const first = load<i32>(table.first + ((<usize>k) << 2));
  const end = load<i32>(table.first + ((<usize>(k + 1)) << 2));
  const own = load<i32>(table.ownFrom + ((<usize>k) << 2));
  for (let node = first; node < end; node++) {
    const at8 = (<usize>node) << 3;
    const offset = <usize>load<i32>(table.offset + ((<usize>node) << 2));
    const z = load<f64>(table.xi + at8);
    polynomialsAt(scaledResponseModal + offset, correlationModal + offset, degree, z);
    store<f64>(table.scaledResponse + at8, ofW);
    store<f64>(table.correlation + at8, ofC);
  }
  const from = (<usize>first) << 3;
  const bytes = (<usize>(end - first)) << 3;
  memory.copy(table.fullResponseFactor + from, table.responseFactor + from, bytes);
  memory.copy(table.fullCorrelationFactor + from, table.correlationFactor + from, bytes);
  for (let node = own; node < end; node++) {
    const at8 = (<usize>node) << 3;
    const offset = <usize>load<i32>(table.pastOffset + ((<usize>node) << 2));
    const z = load<f64>(table.pastXi + at8);
    polynomialsAt(scaledResponseModal + offset, correlationModal + offset, degree, z);
    const R = load<f64>(table.ownResponse + at8) * ofW;
    const C = load<f64>(table.ownCorrelation + at8) * ofC;
    const fullR = table.fullResponseFactor + at8;
    const fullC = table.fullCorrelationFactor + at8;
    store<f64>(fullR, load<f64>(fullR) + R);
    store<f64>(fullC, load<f64>(fullC) + C);
  }
}

function total(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

/** Integrals of columns from <= k < to. The number of nodes of a column is even. */
export function integrate(from: i32, to: i32): void {
  for (let k = from; k < to; k++) integrateColumn(k);
}

function integrateColumn(k: i32): void {
  evaluate(late, k);
  evaluate(early, k);
  let ofResponse = f64x2.splat(0);
  let ofCorrelation = f64x2.splat(0);
  let at = (<usize>load<i32>(late.first + ((<usize>k) << 2))) << 3;
  let end = (<usize>load<i32>(late.first + ((<usize>(k + 1)) << 2))) << 3;
  for (; at < end; at += 16) {
    const C = v128.load(late.correlation + at);
    const sigma = f64x2.mul(
      v128.load(late.scaledResponse + at),
      hornerPair(lawSecond, lawSecondCount, C),
    );
    ofResponse = f64x2.add(ofResponse, f64x2.mul(sigma, v128.load(late.fullResponseFactor + at)));
    ofCorrelation = f64x2.add(
      ofCorrelation,
      f64x2.mul(sigma, v128.load(late.fullCorrelationFactor + at)),
    );
  }
  at = (<usize>load<i32>(early.first + ((<usize>k) << 2))) << 3;
  end = (<usize>load<i32>(early.first + ((<usize>(k + 1)) << 2))) << 3;
  for (; at < end; at += 16) {
    const C = v128.load(early.correlation + at);
    const sigma = f64x2.mul(
      v128.load(early.scaledResponse + at),
      hornerPair(lawSecond, lawSecondCount, C),
    );
    ofCorrelation = f64x2.add(
      ofCorrelation,
      f64x2.add(
        f64x2.mul(sigma, v128.load(early.fullCorrelationFactor + at)),
        f64x2.mul(hornerPair(lawFirst, lawFirstCount, C), v128.load(early.fullResponseFactor + at)),
      ),
    );
  }
  store<f64>(responseMemory + ((<usize>k) << 3), total(ofResponse));
  store<f64>(correlationMemory + ((<usize>k) << 3), total(ofCorrelation));
}
