/** Every run with its state, its accuracy and what can be done with it. */
import { createElement, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { resultsOf, runStatus } from '../../state/selectors/runs';
import { currentStep } from '../../state/timeline';
import { useApp, useStore } from '../../state/useStore';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { CodeFailure } from '../../ui/CodeFailure';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { toast } from '../../ui/toasts';
import { useCode } from '../../ui/useCode';
import type { RunCurves } from '../dynamics/view';
import { useRunViews } from '../useRunViews';
import { HeldRunsNotice } from './HeldRunsNotice';
import type { RunListProps } from './RunList';
import styles from './RunTray.module.css';

export function RunTray(): ReactNode {
  const { actions, store } = useApp();
  const runs = useRunViews();
  const [list, setList] = useState<HTMLElement | null>(null);
  useAnnouncements(runs);
  useListing();
  const removeAll = (): void => {
    const { id } = currentStep(store.getState().timeline);
    actions.clearRuns();
    toast(`${runs.length} runs removed`, {
      label: 'Undo',
      act: () => {
        actions.returnTo(id);
      },
    });
  };
  return (
    <section className={styles.tray} aria-label="Runs" data-part="run-list">
      <div>
        <header className={styles.header}>
          <h2 className={styles.title}>
            <span>Runs</span>{' '}
            {runs.length > 0 ? <span className={styles.count}>{runs.length}</span> : null}
          </h2>
          {runs.length > 1 ? (
            <Button variant="quiet" onClick={removeAll}>
              Remove all
            </Button>
          ) : null}
        </header>
        <HeldRunsNotice />
        {runs.length > 1 ? <Index runs={runs} list={list} /> : null}
      </div>
      {runs.length === 0 ? (
        <p className={styles.empty}>
          <NoneYet />
        </p>
      ) : (
        <List runs={runs} onList={setList} />
      )}
    </section>
  );
}

/** Of no use before there is a run, and more code than all else here. */
const listing = codeOnDemand(
  'The list of the runs',
  async () => (await import('./RunList')).RunList,
);

const indexing = codeOnDemand('The row of runs', async () => (await import('./RunIndex')).RunIndex);

/** As high as the row from the first moment on. */
function Index(props: {
  readonly runs: readonly RunCurves[];
  readonly list: HTMLElement | null;
}): ReactNode {
  const code = useCode(indexing);
  return (
    <div className={styles.index} role="group" aria-label="Runs of the list" data-part="run-index">
      {code.status === 'loaded' ? createElement(code.module, props) : null}
    </div>
  );
}

function List(props: RunListProps): ReactNode {
  const code = useCode(listing);
  if (code.status === 'failed') return <CodeFailure code={listing} />;
  return code.status === 'loaded' ? createElement(code.module, props) : null;
}

/** Whoever touches the page may be about to launch the first run. */
function useListing(): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    for (const act of ['pointerdown', 'keydown'])
      addEventListener(
        act,
        () => {
          listing.load();
          controller.abort();
        },
        { signal, capture: true },
      );
    return () => {
      controller.abort();
    };
  }, []);
}

/** Says politely when a run has done another quarter of its work, and how it ends. */
function useAnnouncements(runs: readonly RunCurves[]): void {
  const last = useRef(new Map<number, string>());
  useEffect(() => {
    const now = new Map(runs.map((view) => [view.run.slot, milestone(view)]));
    for (const [slot, text] of now)
      if (text !== '' && last.current.get(slot) !== text) announce(`Run ${slot} ${text}`);
    last.current = now;
  }, [runs]);
}

function milestone(view: RunCurves): string {
  const status = runStatus(view);
  if (status === 'done') return 'is finished.';
  if (status === 'failed') return 'has failed.';
  const fractions = resultsOf(view).map(({ fraction }) => fraction);
  const quarters = Math.floor(4 * Math.min(1, ...fractions));
  return quarters === 0 ? '' : `has done ${25 * quarters} per cent.`;
}

function NoneYet(): ReactNode {
  const isMixture = useStore(({ view }) => view.point.terms !== undefined);
  const how = isMixture
    ? 'Press “Run here”'
    : 'Choose a place in the phase diagram or one of the paper’s points, or press “Run here”';
  return `None yet. ${how}. Runs stay for comparison until you remove them.`;
}
