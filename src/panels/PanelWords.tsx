/** What a panel says: its first sentences, and in a narrow panel the rest on request, so that the picture has the room. */
import { useState, type ReactNode } from 'react';
import styles from './PanelFrame.module.css';
import { parted } from './sentences';
import { Explained } from './terms/Explained';

export function PanelWords({ text }: { readonly text: string }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const { first, rest } = parted(text);
  // Elements come and go, never loose text: a browser that translates the page replaces that.
  return (
    <>
      <span>
        <Explained text={first} />
      </span>
      {rest === '' ? null : (
        <span>
          <span className={styles.rest} data-shown={isWhole}>
            {' '}
            <Explained text={rest} />
          </span>
          {/* Never alone in a line. */}
          {'\u00a0'}
          <button
            type="button"
            className={styles.more}
            aria-expanded={isWhole}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? 'less' : 'more'}
          </button>
        </span>
      )}
    </>
  );
}
