import type { ReactNode } from 'react';

/** In the place of an estimate where there is none: it takes as much room (src/panels/Digits.tsx). */
export function NoEstimate(): ReactNode {
  return <span data-estimate="">–</span>;
}
