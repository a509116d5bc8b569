/** The frame every panel shares: title, tools, picture, what it says in words, numbers on demand. */
import { createElement, useCallback, useId } from 'react';
import type { DOMAttributes, ReactNode } from 'react';
import type { Actions } from '../state/actions';
import { selectSettling } from '../state/selectors/settled';
import { useApp, useStore } from '../state/useStore';
import { CodeFailure } from '../ui/CodeFailure';
import { useCode } from '../ui/useCode';
import { JobFailures } from './JobFailures';
import { LargeButton } from './LargeButton';
import { numbersCode } from './numbersCode';
import { usePanel, type Panel } from './panel';
import { PanelWords } from './PanelWords';
import styles from './PanelFrame.module.css';
import { openFiles } from './takeAway/opening';
import { TakeAwayMenu } from './takeAway/TakeAwayMenu';
import { Explained } from './terms/Explained';

export interface PanelFrameProps {
  /** In place of the panel's own, where what is shown is another thing. */
  readonly title?: string | undefined;
  /** What is plotted, or the legend of its line styles. */
  readonly subtitle: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** Values under the cursor, in a fixed place. */
  readonly readout?: ReactNode;
  /** One or two sentences computed from the data. */
  readonly words: string;
  /** There are no numbers yet, and no picture to be taken away. */
  readonly isEmpty?: boolean;
  /** What else is missing, and what can be done. */
  readonly failure?: ReactNode;
}

export function PanelFrame({
  title,
  subtitle,
  tools,
  children,
  readout,
  words,
  isEmpty = false,
  failure,
}: PanelFrameProps): ReactNode {
  const panel = usePanel();
  const { actions, tables } = useApp();
  const settling = useStore((state) => selectSettling(tables, state));
  const headingId = useId();
  const [wantsTable, setWantsTable] = useWantsTable();
  const showsTable = wantsTable && !isEmpty;
  // The same from drawing to drawing, so that the menu is not drawn again with every move of a slider.
  const showPicture = useCallback(() => {
    setWantsTable(false);
  }, [setWantsTable]);
  return (
    // Focusable by the shortcuts only, for panels without a slider.
    <section
      id={panel.id}
      className={styles.panel}
      aria-labelledby={headingId}
      data-panel={panel.id}
      data-settling={settling}
      data-empty={isEmpty ? '' : undefined}
      tabIndex={-1}
      {...(panel.opensFiles && fileDrop(actions))}
    >
      <header className={styles.header}>
        <h2 id={headingId} className={styles.title}>
          {title ?? panel.title}
        </h2>
        <LargeButton id={panel.id} />
        <div className={styles.tools} data-part="tools">
          {tools}
          {isEmpty ? null : (
            <button
              type="button"
              className={styles.tableButton}
              aria-pressed={showsTable}
              onClick={() => {
                setWantsTable(!showsTable);
              }}
            >
              Table
            </button>
          )}
          <TakeAwayMenu panel={panel} isEmpty={isEmpty} onShowPicture={showPicture} />
        </div>
        <p className={styles.subtitle} data-part="legend">
          {typeof subtitle === 'string' ? <Explained text={subtitle} /> : subtitle}
        </p>
      </header>
      <div className={styles.body} data-part="picture">
        {showsTable ? <Table panel={panel} /> : children}
      </div>
      <JobFailures {...(panel.jobs && { jobs: panel.jobs })} />
      {failure}
      {readout === undefined ? null : (
        <div className={styles.readout} data-part="readout" translate="no">
          {readout}
        </div>
      )}
      <p className={styles.words} data-part="words">
        <PanelWords text={words} />
      </p>
    </section>
  );
}

/** Whether the panel shall show its numbers, which its link says, and how that is changed. */
function useWantsTable(): [wantsTable: boolean, setWantsTable: (wants: boolean) => void] {
  const { id } = usePanel();
  const { actions, store, tables } = useApp();
  const wantsTable = useStore(({ view }) => view.asTable.includes(id));
  const setWantsTable = useCallback(
    (wants: boolean) => {
      const { asTable } = store.getState().view;
      const ids = tables.panels.map((panel) => panel.id);
      actions.choose({
        asTable: ids.filter((one) => (one === id ? wants : asTable.includes(one))),
      });
    },
    [id, actions, store, tables],
  );
  return [wantsTable, setWantsTable];
}

/** Files may be dropped on the panel, too. */
function fileDrop(actions: Actions): Pick<DOMAttributes<HTMLElement>, 'onDragOver' | 'onDrop'> {
  return {
    onDragOver(event) {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop(event) {
      const { files } = event.dataTransfer;
      if (files.length === 0) return;
      event.preventDefault();
      openFiles(actions, files);
    },
  };
}

function Table({ panel }: { readonly panel: Panel }): ReactNode {
  const code = useCode(numbersCode);
  return code.status === 'loaded' ? (
    createElement(code.module.DataTable, { data: panel.data(code.module) })
  ) : (
    <CodeFailure code={numbersCode} />
  );
}
