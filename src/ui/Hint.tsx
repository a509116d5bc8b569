import { createElement } from 'react';
import type { ReactNode } from 'react';
import { floating } from './floating/code';
import type { TooltipProps } from './floating/Tooltip';
import { useOutside } from './useOutside';

/** A tooltip that is open; `instead` stands in the page while its code is not there. */
export function Hint({
  instead = null,
  ...props
}: TooltipProps & { readonly instead?: ReactNode }): ReactNode {
  const code = useOutside(floating.subscribe, floating.state);
  return code.status === 'loaded' ? createElement(code.module.Tooltip, props) : instead;
}
