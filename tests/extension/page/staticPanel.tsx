/** A panel in one file: powers of the numbers from 0 to 1, by closed forms. */
import type { ReactNode } from 'react';
import { numberColumn } from '../../../src/panels/columns';
import type { PanelDescriptor } from '../../../src/panels/panel';
import type { PanelData } from '../../../src/panels/panelData';
import { PanelFrame } from '../../../src/panels/PanelFrame';
import { SettingNumbers } from '../../../src/panels/SettingNumbers';
import { Figure } from '../../../src/plot/Figure';
import { Curve } from '../../../src/plot/marks';
import type { AppState } from '../../../src/state/store';
import { useStore } from '../../../src/state/useStore';
import { toyPower } from './toySetting';

const x = Array.from({ length: 11 }, (_, i) => i / 10);

function powers(power: number): number[] {
  return x.map((value) => value ** power);
}

function Powers(): ReactNode {
  const power = useStore(({ view }) => toyPower.of(view));
  const words = `The power is ${power}.`;
  return (
    <PanelFrame subtitle="powers of x" words={words}>
      <Figure
        x={{ domain: [0, 1], label: 'x' }}
        y={{ domain: [0, 1], label: 'power of x' }}
        description={words}
      >
        <Curve label="toy-powers" x={x} y={powers(power)} colour="var(--accent)" />
      </Figure>
      <div data-part="settings">
        <SettingNumbers
          numbers={[{ setting: toyPower, label: 'power', name: 'Power of the toy' }]}
        />
      </div>
    </PanelFrame>
  );
}

function data({ view }: AppState): PanelData {
  return {
    caption: 'Powers of x',
    columns: [numberColumn('x', 'x', x), numberColumn('power', 'xⁿ', powers(toyPower.of(view)))],
    facts: [{ key: 'n', title: 'n', value: toyPower.of(view) }],
  };
}

export const staticPanel: PanelDescriptor = {
  id: 'toy-powers',
  title: 'Toy powers',
  page: 'surf',
  help: 'How a power of x looks.',
  settings: [toyPower],
  Component: Powers,
  data: () => data,
};
