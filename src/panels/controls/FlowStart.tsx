/** Where finite-N instances start: at random, or at an overlap that is also given to N = infinity. */
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { flowPart } from '../../state/settings/launch';
import { rangeOf } from '../../state/settings/setting';
import { useApp, useStore } from '../../state/useStore';
import { Tied } from '../../ui/Tied';
import styles from './Launch.module.css';
import { OptionalNumber } from './OptionalNumber';
import { flowStartWords } from './words';

const { min, max } = rangeOf(flowPart.asked.settings.startOverlap);

export function FlowStart(): ReactNode {
  const { actions } = useApp();
  const startOverlap = useStore(({ view }) => flowPart.asked.of(view).startOverlap);
  const words = useStore(({ view }) => flowStartWords(view.point, flowPart.asked.of(view)));
  return (
    <div className={styles.start}>
      <OptionalNumber
        label="start"
        name="Overlap m(0) of the finite-N start"
        value={startOverlap}
        initial={parameters.startOverlap.initial}
        left={{ label: 'random' }}
        given={{ label: 'overlap m(0) =' }}
        min={min}
        max={max}
        step={0.05}
        problem={zeroProblem}
        onChange={(value) => {
          actions.change(flowPart.asked, { startOverlap: value });
        }}
      />
      <p className={styles.note}>
        <Tied text={words} />
      </p>
    </div>
  );
}

function zeroProblem(value: number): string | null {
  return value === 0 ? 'An overlap of 0 is as good as a random start: choose that.' : null;
}
