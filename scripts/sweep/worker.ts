/** A process that computes one cell after the other, as its parent hands them out, and ends with it. */
import { computeCell } from './compute';
import type { Answer, Order } from './pool';

process.on('disconnect', () => process.exit(0));
process.on('message', (order) => {
  void work(order as Order);
});

async function work({ cell, file }: Order): Promise<void> {
  let answer: Answer = { problem: null };
  try {
    await computeCell(cell, file);
  } catch (error) {
    answer = { problem: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer);
}
