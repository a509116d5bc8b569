import type { ReactNode } from 'react';
import { Opener } from './floating/Opener';
import type { PopoverProps } from './floating/OpenPopover';

/** A button that opens a small panel beside it; Escape or a press elsewhere closes it. */
export function Popover(props: PopoverProps): ReactNode {
  return <Opener kind="dialog" pick={(parts) => parts.OpenPopover} opens={props} />;
}
