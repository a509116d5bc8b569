/** A panel in one file that shows what a job of its own has computed. */
import type { ReactNode } from 'react';
import { numberColumn } from '../../../src/panels/columns';
import type { PanelDescriptor } from '../../../src/panels/panel';
import type { PanelData } from '../../../src/panels/panelData';
import { PanelFrame } from '../../../src/panels/PanelFrame';
import { Figure } from '../../../src/plot/Figure';
import { Curve } from '../../../src/plot/marks';
import { latestOf } from '../../../src/state/latest/results';
import type { AppState } from '../../../src/state/store';
import { useStore } from '../../../src/state/useStore';
import { toyPower } from './toySetting';

function Sums(): ReactNode {
  const finished = useStore((state) => latestOf(state, 'toySums').finished);
  const { n = [], sum = [] } = finished?.summary ?? {};
  const words = finished === null ? 'Being computed.' : `Sums of powers ${finished.request.power}.`;
  return (
    <PanelFrame subtitle="sums of the first powers" words={words} isEmpty={finished === null}>
      <Figure
        x={{ domain: [1, 8], label: 'n' }}
        y={{ domain: [0, sum.at(-1) ?? 1], label: 'sum' }}
        description={words}
      >
        <Curve label="toy-sums" x={n} y={sum} colour="var(--accent)" />
      </Figure>
    </PanelFrame>
  );
}

function data(state: AppState): PanelData | null {
  const { finished } = latestOf(state, 'toySums');
  if (finished === null) return null;
  const { n, sum } = finished.summary;
  return {
    caption: 'Sums of the first powers',
    columns: [numberColumn('n', 'n', n), numberColumn('sum', 'Σ', sum)],
  };
}

export const jobPanel: PanelDescriptor = {
  id: 'toy-sums',
  title: 'Toy sums',
  page: 'surf',
  help: 'How sums of powers grow.',
  jobs: ['toySums'],
  settings: [toyPower],
  Component: Sums,
  data: () => data,
};
