import { useLayoutEffect } from 'react';

/**
 * Marks the page's root as `data-<name>` while a component is there, for styles of what lies around it. The same asked
 * in a style sheet, `:root:has(…)`, would have the browser look at the styles of the whole page with each change of it.
 */
export function useRootMark(name: string, value = ''): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.setAttribute(`data-${name}`, value);
    return () => {
      root.removeAttribute(`data-${name}`);
    };
  }, [name, value]);
}
