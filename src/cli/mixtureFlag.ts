/** The flag that gives any mixture in place of a point of a family. */
import { mixturePoint, readTerms, termSpecs, termsAllowed } from '../physics/mixtureTerms';
import type { ModelPoint, PointTerm } from '../physics/parameters';
import { readValues, shownArgument, UsageError, type Flag, type Flags } from './args';

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

/**
 * The point of the mixture that is given, null where none is.
 * @param pointFlags what says the model otherwise.
 * @throws UsageError where both are given.
 */
export function givenMixture(
  texts: ReadonlyMap<string, string>,
  pointFlags: Flags,
): ModelPoint | null {
  const { mixture } = readValues({ mixture: mixtureFlag }, texts);
  if (mixture === null) return null;
  const both = Object.keys(pointFlags).find((flag) => texts.has(flag));
  if (both !== undefined)
    throw new UsageError(
      `--${both} and --mixture exclude each other: a mixture is the whole model`,
    );
  return mixturePoint(mixture);
}
