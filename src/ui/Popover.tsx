import type { ReactNode } from 'react';
import type { Code } from './codeOnDemand';
import { Opener } from './floating/Opener';
import type { PopoverProps } from './floating/OpenPopover';

/**
 * A button that opens a small panel beside it; Escape or a press elsewhere closes it.
 * @param content code of what is in it, which is loaded before it opens.
 */
export function Popover({
  content,
  ...opens
}: PopoverProps & { readonly content?: Code<unknown> }): ReactNode {
  return (
    <Opener
      kind="dialog"
      pick={(parts) => parts.OpenPopover}
      opens={opens}
      {...(content && { content })}
    />
  );
}
