/** Commands that print one row per item of a list, which may be long. */
import type { Computation } from '../physics/computation';
import type { Session } from './command';

/** A row for every item, or for the first ones if the person waiting interrupts. */
export async function rowsOf<Item, Row>(
  { drive }: Session,
  items: readonly Item[],
  rowOf: (item: Item) => Row,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  function* oneByOne(): Computation<never, void> {
    for (const item of items) {
      rows.push(rowOf(item));
      yield { fraction: rows.length / items.length };
    }
  }
  await drive(oneByOne());
  return rows;
}
