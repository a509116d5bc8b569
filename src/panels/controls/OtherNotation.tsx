/** The point in the notation of other texts: open while one is chosen, so that a link opens it. */
import type { ReactNode } from 'react';
import { energyUnit, noiseSymbols, notation } from '../../state/settings/notation';
import { useApp, useStore } from '../../state/useStore';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import styles from './Launch.module.css';

const Notation = onDemand(
  codeOnDemand('The other notations', async () => (await import('../notation/Notation')).Notation),
  (component) => component,
);

export function OtherNotation(): ReactNode {
  const { actions } = useApp();
  const isOpen = useStore(({ view }) => notation.of(view) !== null);
  const written = useStore(({ view }) =>
    [
      noiseSymbols.of(view) === 'lambda' ? 'λ' : '',
      energyUnit.of(view) === 'J' ? 'energies in J' : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
  return (
    <details
      className={styles.settings}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) actions.set(notation, currentTarget.open ? 'snr' : null);
      }}
    >
      <summary>{`In other notations${written === '' ? '' : `: ${written}`}`}</summary>
      {isOpen ? <Notation /> : null}
    </details>
  );
}
