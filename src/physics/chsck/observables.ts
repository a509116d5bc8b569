/** The observables by name, as engines, panels and command line go through them. */
import { tabulate } from '../tabulate';
import { observableTable, type Observable, type RowReading } from './observableTable';

export type { Observable, RowReading };

/** Observables with an error estimate: every column of a solution but time. */
export type DynamicsObservable = (typeof observableTable)[number]['key'];

/** All of them, in the order of tables and exports. */
export const observables: readonly Observable<DynamicsObservable>[] = observableTable;

const keys = observables.map(({ key }) => key);

/** The row of each. */
export const observableOf: Readonly<Record<DynamicsObservable, Observable>> = tabulate(
  keys,
  (key) => observables.find((row) => row.key === key)!,
);

/** What one time of a solution knows by itself; NaN for correlations between two times. */
export function rowObservables(row: RowReading): Readonly<Record<DynamicsObservable, number>> {
  return tabulate(keys, (key) => {
    const { read } = observableOf[key];
    return typeof read === 'function' ? read(row) : NaN;
  });
}
