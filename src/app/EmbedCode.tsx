/** Code that shows the view, or chosen parts of it, inside of another page. */
import type { ReactNode } from 'react';
import { usePartsChoice } from '../panels/PartsChoice';
import { linkTo } from '../state/url/pageLink';
import { useApp, useStore } from '../state/useStore';
import { CopyField } from '../ui/CopyField';
import styles from './EmbedCode.module.css';

export function EmbedCode(): ReactNode {
  const { link } = useApp();
  const view = useStore((state) => state.view);
  const [shown, choice] = usePartsChoice();
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
      {choice}
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
