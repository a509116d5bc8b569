/** The memory integrals of a column at the trial row (see ../../reference/memoryFields.ts and ../../../scheme/residual.ts). */
import { fieldsAt, hornerPair } from './polynomial';
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
  const from4 = (<usize>first) << 2;
  const from8 = (<usize>first) << 3;
  fieldsAt(
    scaledResponseModal,
    correlationModal,
    degree,
    table.offset + from4,
    table.xi + from8,
    table.scaledResponse + from8,
    table.correlation + from8,
    end - first,
  );
  if (own == end) return;
  const own4 = (<usize>own) << 2;
  const own8 = (<usize>own) << 3;
  fieldsAt(
    scaledResponseModal,
    correlationModal,
    degree,
    table.pastOffset + own4,
    table.pastXi + own8,
    table.fullResponseFactor + own8,
    table.fullCorrelationFactor + own8,
    end - own,
  );
  for (let at = own8; at < (<usize>end) << 3; at += 16) {
    add(table.fullResponseFactor + at, table.responseFactor + at, table.ownResponse + at);
    add(table.fullCorrelationFactor + at, table.correlationFactor + at, table.ownCorrelation + at);
  }
}

/** What is known, and the field at two nodes times its weight, in place of the field. */
function add(field: usize, known: usize, weight: usize): void {
  const own = f64x2.mul(v128.load(weight), v128.load(field));
  v128.store(field, f64x2.add(v128.load(known), own));
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
