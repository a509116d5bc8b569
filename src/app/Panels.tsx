/** The panels of the page that is shown, and the choice of pages. */
import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { flowOrders } from '../physics/flow/limits';
import { highestOrder } from '../physics/mixtureTerms';
import type { PanelDescriptor } from '../panels/panel';
import { pageTitles } from '../panels/pageTitles';
import { largeOnPage, shownOnPage } from '../panels/shownOnPage';
import { ShownPanel } from '../panels/ShownPanel';
import { surfing } from '../state/settings/surf';
import { Deferred, useApp, useStore } from '../state/useStore';
import { pageNames, type Page } from '../state/view';
import { InTurn } from '../ui/InTurn';
import { SegmentedControl } from '../ui/SegmentedControl';
import { Tied } from '../ui/Tied';
import styles from './App.module.css';

interface PanelsProps {
  /** Those that there are; of them the ones of the present page are shown. */
  readonly panels: readonly PanelDescriptor[];
}

/**
 * The first page follows a drag in the same frame. The others hold up to five heavier panels, which
 * follow as fast as they can without holding up the pointer.
 */
export function Panels({ panels }: PanelsProps): ReactNode {
  const page = useStore(({ view }) => view.page);
  const shown = <PanelsOf page={page} panels={panels} />;
  return page === 'surf' || page === 'globe' ? shown : <Deferred>{shown}</Deferred>;
}

function PanelsOf({ page, panels }: PanelsProps & { readonly page: Page }): ReactNode {
  const large = useStore(({ view }) => largeOnPage(panels, view)?.id);
  const isSurfing = useStore(({ view }) => surfing.of(view));
  const orderIsTooHigh = useStore(({ view }) => highestOrder(view.point) > flowOrders.max);
  if (page === 'finite-n' && orderIsTooHigh)
    return (
      <p className={styles.wide}>
        <Tied
          text={`Instances of finite N exist for tensor orders up to p = ${flowOrders.max}: of higher orders no tensor that fits into memory is large enough to be the model. The other pages show them for N → ∞.`}
        />
      </p>
    );
  const ofPage = shownOnPage(panels, page, isSurfing);
  const alone = ofPage.filter(({ id }) => id === large);
  const parts = (alone.length > 0 ? alone : ofPage).map((panel) => (
    <div key={panel.id} className={alone.length > 0 ? styles.alone : cellOf(panel, page)}>
      <ShownPanel panel={panel} />
    </div>
  ));
  return <InTurn parts={parts} />;
}

function cellOf({ page: own, wide }: PanelDescriptor, page: Page): string | undefined {
  if (own !== page) return styles.centre;
  if (wide) return styles.wide;
  return page === 'surf' ? styles.cell : styles.further;
}

/** Offered once there is more than one page. */
export function PageSwitch({ panels }: PanelsProps): ReactNode {
  const { actions } = useApp();
  const current = useStore(({ view }) => view.page);
  const pages = pageNames.filter((name) => panels.some(({ page }) => page === name));
  const row = useRef<HTMLDivElement>(null);
  useChosenInSight(row, current);
  if (pages.length < 2) return null;
  return (
    <div ref={row} className={styles.pages}>
      <SegmentedControl
        label="Page"
        hideLabel
        value={current}
        options={pages.map((page) => ({
          value: page,
          label: pageTitles[page],
          onNear() {
            for (const panel of panels) if (panel.page === page) panel.Component.preload?.();
          },
        }))}
        onChange={(page) => {
          actions.choose({ page, large: null });
        }}
      />
    </div>
  );
}

/** On a phone the row of pages is longer than the screen: the present one is not out of sight. */
function useChosenInSight(row: RefObject<HTMLElement | null>, current: Page): void {
  useEffect(() => {
    const element = row.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    // It is drawn out of sight at first, and windows are turned.
    const observer = new ResizeObserver(() => {
      const chosen = element.querySelector('[aria-checked="true"]')?.getBoundingClientRect();
      const { left, right } = element.getBoundingClientRect();
      if (chosen === undefined) return;
      if (chosen.right > right) element.scrollLeft += chosen.right - right;
      else if (chosen.left < left) element.scrollLeft -= left - chosen.left;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [row, current]);
}
