/** All studies that have been begun: one field of the store. */
import type { CrosscheckCell } from './crosscheckResults';
import type { GrowthSignCell } from './growthSignResults';
import type { StudyResults } from './results';
import type { SweepCell } from './sweepResults';
import type { ThresholdCell } from './thresholdResults';
import type { TrendCell } from './trendResults';

/** What a study of each sort consists of, by its name in the tables. */
export interface StudyCells {
  readonly sweep: SweepCell;
  readonly trend: TrendCell;
  readonly threshold: ThresholdCell;
  readonly growthSign: GrowthSignCell;
  readonly crosscheck: CrosscheckCell;
}

export type StudyName = keyof StudyCells;

/** A sort of which nothing has been begun is absent. */
export type Studies = { readonly [Name in StudyName]?: StudyResults<StudyCells[Name]> };

const nothingBegun: StudyResults<never> = {};

export function studiesOf<Name extends StudyName>(
  studies: Studies,
  name: Name,
): StudyResults<StudyCells[Name]> {
  return studies[name] ?? nothingBegun;
}

/** One sort within all studies. */
export interface StudySlice<Cell> {
  readonly name: string;
  readonly of: (studies: Studies) => StudyResults<Cell>;
  readonly replaced: (studies: Studies, results: StudyResults<Cell>) => Studies;
}

export function studySlice<Name extends StudyName>(name: Name): StudySlice<StudyCells[Name]> {
  return {
    name,
    of: (studies) => studiesOf(studies, name),
    replaced: (studies, results) => ({ ...studies, [name]: results }),
  };
}

/** What `change` makes of each study, of whatever sort. */
export function mappedStudies(
  studies: Studies,
  change: <Cell>(results: StudyResults<Cell>) => StudyResults<Cell>,
): Studies {
  return names(studies).reduce<Studies>(
    (all, name) => ({ ...all, [name]: change(studiesOf(studies, name)) }),
    {},
  );
}

function names(studies: Studies): StudyName[] {
  // The keys of an object of this type.
  return Object.keys(studies) as StudyName[];
}
