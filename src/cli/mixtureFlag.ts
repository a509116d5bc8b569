/** The flag that gives any mixture in place of a point of a family. */
import { readTerms, termSpecs, termsAllowed } from '../physics/mixtureTerms';
import type { PointTerm } from '../physics/parameters';
import { shownArgument, UsageError, type Flag } from './args';

const { order, coefficient } = termSpecs;

export const mixtureFlag: Flag<readonly PointTerm[] | null> = {
  help: `instead of a point: ${termsAllowed}; orders ${order.min} to ${order.max}, coefficients ${coefficient.min} to ${coefficient.max}`,
  placeholder: 'K:A,...',
  fallback: null,
  read: (text, name) => {
    const terms = readTerms(text);
    if ('problem' in terms)
      throw new UsageError(`--${name} "${shownArgument(text)}": ${terms.problem}`);
    return terms;
  },
};

/** @throws UsageError where flags of a point are given as well. */
export function refuseBoth(
  texts: ReadonlyMap<string, string>,
  pointFlags: readonly string[],
): void {
  const both = pointFlags.find((flag) => texts.has(flag));
  if (both !== undefined)
    throw new UsageError(
      `--${both} and --mixture exclude each other: a mixture is the whole model`,
    );
}
