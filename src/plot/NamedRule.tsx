/** A dashed rule and its name, which stands clear of what is drawn beside it. */
import type { ReactNode } from 'react';
import { Rule } from './marks';
import { RuleName, wordings, type RuleNameProps } from './RuleName';

export function NamedRule({
  name,
  ...rule
}: Omit<RuleNameProps, 'texts'> & { readonly name: string }): ReactNode {
  const { x, y, colour } = rule;
  return (
    <>
      <Rule
        {...(x === undefined ? { y: y ?? NaN } : { x })}
        colour={colour}
        width={1.4}
        lineStyle="dashed"
      />
      <RuleName texts={wordings(name)} {...rule} />
    </>
  );
}

/** Error bars, as the curves that a name keeps off. */
export function barsOf(
  points: readonly { readonly x: number; readonly y: number; readonly error: number }[],
): RuleNameProps['curves'] {
  return points.map(({ x, y, error }) => ({ x: [x, x], y: [y - error, y + error] }));
}
