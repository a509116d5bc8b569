/** Which panels and controls of the program are shown where not all of them are: in other pages, and to a class. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { embedControls, pageNames } from '../state/view';
import { pageTitles } from './pageTitles';
import { usePanels, type PanelDescriptor } from './panel';
import styles from './PartsChoice.module.css';

const controlNames: Readonly<Record<(typeof embedControls)[number], string>> = {
  answer: 'What happens here',
  invDelta2: 'Slider of 1/Δ₂',
  deltaP: 'Slider of Δₚ',
  p: 'Order p',
  run: 'A button that runs',
  runs: 'The list of runs',
  pages: 'A choice of pages',
};

interface Part {
  /** As links call it. */
  readonly id: string;
  readonly name: string;
}

function groupsOf(panels: readonly PanelDescriptor[]) {
  return [
    ...pageNames.map((page) => ({
      title: pageTitles[page],
      parts: panels
        .filter((panel) => panel.page === page)
        .map(({ id, title }) => ({ id, name: title })),
    })),
    { title: 'Controls', parts: embedControls.map((id) => ({ id, name: controlNames[id] })) },
  ];
}

/** The parts that are chosen, in the order in which they are offered, and the choice to draw. Nothing chosen is everything. */
export function usePartsChoice(): readonly [shown: readonly Part[], choice: ReactNode] {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const groups = groupsOf(usePanels());
  const shown = groups.flatMap(({ parts }) => parts).filter(({ id }) => chosen.includes(id));
  const choice = (
    <details className={styles.choice}>
      <summary>Only some panels and controls</summary>
      {groups.map(({ title, parts }) => (
        <Parts
          key={title}
          title={title}
          parts={parts}
          chosen={chosen}
          onChoose={(id, isChosen) => {
            setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
          }}
        />
      ))}
    </details>
  );
  return [shown, choice];
}

function Parts({
  title,
  parts,
  chosen,
  onChoose,
}: {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string, isChosen: boolean) => void;
}): ReactNode {
  return (
    <fieldset className={styles.parts}>
      <legend>{title}</legend>
      {parts.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => {
              onChoose(id, target.checked);
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
