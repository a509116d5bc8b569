import type { ReactNode } from 'react';
import type { Code } from './codeOnDemand';
import { Opener } from './floating/Opener';
import type { MenuProps } from './floating/OpenMenu';

export type { MenuItem } from './floating/OpenMenu';

/** A button that opens a list of actions. */
export function Menu({
  label,
  isIcon = false,
  content,
  ...rest
}: MenuProps & {
  /** The label is a sign that needs no mark of a menu beside it. */
  readonly isIcon?: boolean;
  /** Code that its items need. */
  readonly content?: Code<unknown>;
}): ReactNode {
  const marked = isIcon ? (
    label
  ) : (
    <>
      {label}
      <span aria-hidden="true">▾</span>
    </>
  );
  return (
    <Opener
      kind="menu"
      pick={(parts) => parts.OpenMenu}
      opens={{ ...rest, label: marked }}
      {...(content === undefined ? {} : { content })}
    />
  );
}
