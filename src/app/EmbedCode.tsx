/** Code that shows the view, or chosen parts of it, inside of another page. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePanels } from '../panels/panel';
import { linkTo } from '../state/url/pageLink';
import { useApp, useStore } from '../state/useStore';
import { embedControls, pageNames } from '../state/view';
import { CopyField } from '../ui/CopyField';
import styles from './EmbedCode.module.css';
import { pageTitles } from './pageTitles';

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

export function EmbedCode(): ReactNode {
  const { link } = useApp();
  const view = useStore((state) => state.view);
  const panels = usePanels();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const controls = embedControls.map((id) => ({ id, name: controlNames[id] }));
  const groups = [
    ...pageNames.map((page) => ({
      title: pageTitles[page],
      parts: panels
        .filter((panel) => panel.page === page)
        .map(({ id, title }) => ({ id, name: title })),
    })),
    { title: 'Controls', parts: controls },
  ];
  const shown = groups.flatMap(({ parts }) => parts).filter(({ id }) => chosen.includes(id));
  const isWhole = shown.length === 0;
  const src = linkTo(
    link,
    isWhole ? view : { ...view, embed: shown.map(({ id }) => id), large: null },
  );
  const size = isWhole
    ? 'width="1200" height="860" style="border: 0"'
    : 'style="width: 100%; height: 44rem; border: 0"';
  return (
    <>
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
      <CopyField
        label="Code to embed it in a page"
        value={`<iframe src="${src}" title="Saddle Surfer" ${size}></iframe>`}
        copiedMessage="Code copied"
      />
      <p className={styles.preview} role="status">
        <span>
          {isWhole
            ? 'It shows the whole page.'
            : `It shows ${shown.map(({ name }) => name).join(' · ')}.`}
        </span>{' '}
        <a href={src} target="_blank" rel="noreferrer">
          See it
        </a>
      </p>
    </>
  );
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
