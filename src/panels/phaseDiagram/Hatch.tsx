import type { ReactNode } from 'react';
import { lineLength } from '../../plot/lines';

/** The pattern of what is impossible. */
export function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line y2="7" style={{ stroke: 'var(--region-hatch)' }} strokeWidth={lineLength(1.4)} />
    </pattern>
  );
}
