/** What is drawn in a phase diagram besides its own lines; without any, what one can do in it. */
import type { ReactNode } from 'react';
import { PointerWords } from '../../ui/PointerWords';

export function DiagramLegend({ entries }: { readonly entries: readonly string[] }): ReactNode {
  return entries.length > 0 ? (
    entries.join('\u00a0· ')
  ) : (
    <PointerWords
      mouse="click to launch a run, drag the ring, finely with Alt"
      finger="tap to launch a run, drag the ring"
    />
  );
}
