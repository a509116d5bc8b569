/** The one or two panels of a step, large; or a word that they wait for an answer. */
import type { ReactNode } from 'react';
import { usePanels } from '../../panels/panel';
import { ShownPanel } from '../../panels/ShownPanel';
import { Guarded } from '../../ui/Guarded';
import type { Step } from './steps';
import styles from './Story.module.css';
import { glossaryEntries } from '../../panels/terms/glossary';
import { TermsContext } from '../../panels/terms/termWords';
import { useWords } from '../words/useWords';

export function StepPictures({
  step: { panels: ids, Picture },
  isHidden,
}: {
  readonly step: Step;
  readonly isHidden: boolean;
}): ReactNode {
  const panels = usePanels();
  const { ui } = useWords().story;
  if (isHidden)
    return (
      <p className={styles.hidden}>
        <span aria-hidden="true">?</span> <span>{ui.hidden}</span>
      </p>
    );
  return (
    <div className={styles.pictures}>
      {Picture === undefined ? null : (
        <Guarded name={ui.picture}>
          <Picture />
        </Guarded>
      )}
      {ids.flatMap((id) =>
        panels
          .filter((panel) => panel.id === id)
          .map((panel) => (
            <div key={id} className={styles.cell} lang="en">
              <TermsContext value={glossaryEntries}>
                <ShownPanel panel={panel} />
              </TermsContext>
            </div>
          )),
      )}
    </div>
  );
}
