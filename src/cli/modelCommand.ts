/** Commands that take a model of any family by its coordinates, or any mixture. */
import { Model, type ModelFamily } from '../physics/model';
import { modelAt } from '../physics/spikedModel';
import {
  rangedFlag,
  readTexts,
  readValues,
  rowFlag,
  UsageError,
  type Flag,
  type Flags,
  type FlagValues,
} from './args';
import { withUsageErrors, type Command, type Work } from './command';
import { givenMixture, mixtureFlag } from './mixtureFlag';

interface ModelCommandDefinition<F extends Flags> {
  readonly name: string;
  /** What it prints, in one line. */
  readonly summary: string;
  /** Besides those of the model. */
  readonly flags: F;
  /** As the `plan` of `defineCommand`, for a model whose coordinates are legal each by itself. */
  readonly plan: (model: Model, values: FlagValues<F>) => Work;
}

/** A command for the models of a table. */
export type ModelCommand = (families: readonly ModelFamily[]) => Command;

export function defineModelCommand<const F extends Flags>({
  name,
  summary,
  flags,
  plan,
}: ModelCommandDefinition<F>): ModelCommand {
  return (families) => {
    const all = { ...familyFlags(families), mixture: mixtureFlag, ...flags };
    return {
      name,
      summary,
      flags: all,
      plan: (args) =>
        withUsageErrors(() => {
          const texts = readTexts(all, args);
          return plan(givenModel(families, flags, texts), readValues(flags, texts));
        }),
    };
  };
}

/** The coordinates of all families; where there are several, also which one is meant. */
function familyFlags(families: readonly ModelFamily[]): Flags {
  const coordinates = families.flatMap((family) => Object.entries(coordinateFlags(family)));
  return { ...choiceFlag(families), ...Object.fromEntries(coordinates) };
}

function choiceFlag([first, ...others]: readonly ModelFamily[]): { model?: Flag<ModelFamily> } {
  return first === undefined || others.length === 0
    ? {}
    : { model: rowFlag('model', [first, ...others]) };
}

function coordinateFlags({ coordinates }: ModelFamily): Record<string, Flag<number>> {
  return Object.fromEntries(
    Object.entries(coordinates).map(([key, spec]) => [flagName(key), rangedFlag(key, spec)]),
  );
}

/** deltaP as --delta-p. */
function flagName(coordinate: string): string {
  return coordinate.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @throws UsageError where a coordinate is missing, out of range or of another family. */
function givenModel(
  families: readonly ModelFamily[],
  others: Flags,
  texts: ReadonlyMap<string, string>,
): Model {
  const mixture = givenMixture(texts, familyFlags(families));
  if (mixture !== null) return modelAt(mixture);
  const { model } = choiceFlag(families);
  const family = model ? readValues({ model }, texts).model : families[0];
  if (family === undefined) throw new UsageError('there is no model');
  const flags = coordinateFlags(family);
  const stray = [...texts.keys()].find(
    (flag) => flag !== 'model' && !(flag in flags) && !(flag in others),
  );
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} is no coordinate of the model ${family.name}: ${Object.keys(flags)
        .map((flag) => `--${flag}`)
        .join(' ')}`,
    );
  const values = readValues(flags, texts);
  return new Model(
    family,
    Object.fromEntries(
      Object.keys(family.coordinates).map((key) => [key, values[flagName(key)] ?? NaN]),
    ),
  );
}
