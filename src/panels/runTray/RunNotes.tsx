/** The button that opens what a reader can note of a run. */
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { useStore } from '../../state/useStore';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { Popover } from '../../ui/Popover';
import { useCode } from '../../ui/useCode';

const notes = codeOnDemand(
  'What can be noted of a run',
  async () => (await import('./Notes')).Notes,
);

/** Called what one finds in it: a sign alone is looked for by nobody who wants to name a run. */
export function RunNotes({ slot }: { readonly slot: number }): ReactNode {
  const areSeveral = useStore(({ view }) => view.runs.length > 1);
  const label = areSeveral ? 'Name, compare' : 'Name, hide';
  return (
    <Popover
      label={`${label} ▾`}
      size="small"
      accessibleName={`${label}: run ${slot}`}
      title={`Run ${slot}`}
      content={notes}
    >
      <Loaded slot={slot} />
    </Popover>
  );
}

/** Drawn once the code is there: the popover waits for it. */
function Loaded({ slot }: { readonly slot: number }): ReactNode {
  const code = useCode(notes);
  return code.status === 'loaded' ? createElement(code.module, { slot }) : null;
}
