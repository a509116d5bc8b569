import type { ReactNode } from 'react';

/** A small drawing of lines in the colour of the text; hidden from screen readers. */
export function LineIcon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg width="1.15em" height="1.15em" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
