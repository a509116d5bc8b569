/** The page on paper: light, without what one can press, and with the words that a screen has elsewhere. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { linkTo } from '../state/url/pageLink';
import { useApp, useStore } from '../state/useStore';
import { Tied } from '../ui/Tied';
import { useIsPrinting } from '../ui/useIsPrinting';
import { useNotation } from '../panels/notation/useNotation';
import { pointWords } from '../panels/pointWords';
import styles from './Printed.module.css';

/** Of which page these are the figures, and the link that restores it; nothing on a screen. */
export function Printed(): ReactNode {
  usePaper();
  return useIsPrinting() ? <Words /> : null;
}

function Words(): ReactNode {
  const { link } = useApp();
  const view = useStore((state) => state.view);
  const notation = useNotation();
  return (
    <div className={styles.words} data-part="shown">
      <p>
        <Tied text={pointWords(view.point, 6, notation)} />
      </p>
      <p className={styles.link}>{linkTo(link, view)}</p>
    </div>
  );
}

/**
 * Dresses the page for paper while it is printed. All of it happens before the event ends, for that is
 * when the browser draws the pages; figures follow the same events (src/plot/useSize.ts).
 */
function usePaper(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let screenTheme: string | undefined;
    const begin = (): void => {
      screenTheme = dataset['theme'];
      dataset['theme'] = 'paper';
      dataset['printing'] = '';
    };
    const end = (): void => {
      if (screenTheme !== undefined) dataset['theme'] = screenTheme;
      delete dataset['printing'];
    };
    // Before the figures measure themselves.
    window.addEventListener('beforeprint', begin, { capture: true });
    window.addEventListener('afterprint', end, { capture: true });
    return () => {
      window.removeEventListener('beforeprint', begin, { capture: true });
      window.removeEventListener('afterprint', end, { capture: true });
    };
  }, []);
}
