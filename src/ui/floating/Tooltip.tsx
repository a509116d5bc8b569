import type { ReactElement, ReactNode, RefObject } from 'react';
import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import popup from './popup.module.css';

export interface TooltipProps {
  /** What it is about. */
  readonly anchor: RefObject<Element | null>;
  readonly side?: 'top' | 'bottom' | undefined;
  readonly align?: 'center' | 'end' | undefined;
  readonly sideOffset?: number | undefined;
  /** In the place of the usual box. */
  readonly render?: ReactElement<Record<string, unknown>> | undefined;
  /** Where in the page it stands; at its end if absent. */
  readonly container?: HTMLElement | null | undefined;
  /** Escape, which closes it, does what it does elsewhere as well. */
  readonly passesEscape?: boolean | undefined;
  readonly children: ReactNode;
}

/** A few words above the page, so that they move nothing about and no card or list cuts them off. */
export function Tooltip({
  anchor,
  side,
  align,
  sideOffset,
  render,
  container,
  passesEscape = false,
  children,
}: TooltipProps) {
  return (
    <BaseTooltip.Root
      open
      onOpenChange={(_, details) => {
        if (!passesEscape) return;
        details.allowPropagation();
        // Else the event would count as used up.
        details.cancel();
      }}
    >
      <BaseTooltip.Portal container={container}>
        <BaseTooltip.Positioner
          className={popup.positioner}
          anchor={anchor}
          side={side ?? 'top'}
          align={align ?? 'center'}
          sideOffset={sideOffset ?? 6}
          collisionPadding={8}
        >
          {render ? (
            <BaseTooltip.Popup render={render}>{children}</BaseTooltip.Popup>
          ) : (
            <BaseTooltip.Popup className={popup.tooltip}>{children}</BaseTooltip.Popup>
          )}
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
