/** How points were counted, after what was: left out of the plain view. */
import type { ReactNode } from 'react';
import { Detail } from '../Detail';
import { Term } from './Term';

export function Annealed(): ReactNode {
  return (
    <Detail>
      , <Term of="annealed" />
    </Detail>
  );
}
