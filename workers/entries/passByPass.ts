/** Of what follows a hand: a pass is seen once it is whole, so it is one message and not one a slice. */
import type { DynamicsBatch, DynamicsSummary } from '../../src/physics/chsck/problem';
import type { Computation } from '../../src/physics/computation';
import { mergeBatches } from '../protocol/batches';

/**
 * The same computation, each pass as one batch once it has come to the horizon, or broken off before. The
 * next pass begins when that has been seen: whoever sees it may want another point instead.
 */
export function* passByPass(
  passes: Computation<DynamicsBatch, DynamicsSummary>,
  horizon: number,
): Computation<DynamicsBatch, DynamicsSummary> {
  let held: DynamicsBatch | undefined;
  let told = 0;
  try {
    for (;;) {
      const next = passes.next();
      if (next.done === true) {
        if (held) yield { fraction: 1, batch: held };
        return next.value;
      }
      const { fraction, batch } = next.value;
      if (batch) {
        const merged: DynamicsBatch | null = held ? mergeBatches('dynamics', held, batch) : batch;
        if (held && merged === null) yield { fraction: told, batch: held, isSeenFirst: true };
        held = merged ?? batch;
      }
      if (held && (held.samples.time.at(-1) ?? 0) >= horizon) {
        told = fraction;
        yield { fraction, batch: held, isSeenFirst: true };
        held = undefined;
      } else yield { fraction: told };
    }
  } finally {
    stop(passes);
  }
}

/** As an iterator it needs no summary for that. */
function stop(computation: Iterator<unknown, unknown, void>): void {
  computation.return?.();
}
