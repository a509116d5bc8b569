/** Commands for one point of 2+p, or any mixture in its place. */
import type { ModelPoint } from '../physics/parameters';
import { pointFlags, readTexts, readValues, type Flags, type FlagValues } from './args';
import { withUsageErrors, type Command, type Work } from './command';
import { givenMixture, mixtureFlag } from './mixtureFlag';

interface PointCommandDefinition<F extends Flags> {
  readonly name: string;
  /** What it prints, in one line. */
  readonly summary: string;
  /** Besides those of the point. */
  readonly flags: F;
  /** As the `plan` of `defineCommand`, for a legal point. */
  readonly plan: (point: ModelPoint, values: FlagValues<F>) => Work;
}

export function definePointCommand<const F extends Flags>({
  name,
  summary,
  flags,
  plan,
}: PointCommandDefinition<F>): Command {
  const all = { ...pointFlags, mixture: mixtureFlag, ...flags };
  return {
    name,
    summary,
    flags: all,
    plan: (args) =>
      withUsageErrors(() => {
        const texts = readTexts(all, args);
        return plan(givenPoint(texts), readValues(flags, texts));
      }),
  };
}

function givenPoint(texts: ReadonlyMap<string, string>): ModelPoint {
  const mixture = givenMixture(texts, pointFlags);
  if (mixture !== null) return mixture;
  const { p, 'delta-p': deltaP, 'inv-delta2': invDelta2 } = readValues(pointFlags, texts);
  return { p, deltaP, invDelta2 };
}
