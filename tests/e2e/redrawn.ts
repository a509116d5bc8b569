/** Which elements React goes through to draw a change, also those that it finds to be as they were: what a move costs. */
import type { Page } from '@playwright/test';

/** What React tells its developer tools of: a tree of what is drawn, each node beside what it was before. */
interface Fiber {
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: unknown;
  readonly stateNode: unknown;
}

declare global {
  interface Window {
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown;
    /** Those of all changes since `from` was called. */
    redrawn?: Set<Element>;
  }
}

/**
 * To be called before the page is opened. `from` begins to watch, or begins anew; `among` gives, in order and once
 * each, what an attribute says of those elements that have been gone through and that the selector finds.
 */
export async function watchRedrawn(page: Page): Promise<{
  readonly from: () => Promise<void>;
  readonly among: (selector: string, attribute: string) => Promise<readonly string[]>;
}> {
  await page.addInitScript(() => {
    const visit = (parent: Fiber): void => {
      // The same children as before: nothing below has been gone through.
      if (parent.child === parent.alternate?.child) return;
      for (let fiber = parent.child; fiber !== null; fiber = fiber.sibling) {
        const isNew = fiber.memoizedProps !== fiber.alternate?.memoizedProps;
        if (isNew && fiber.stateNode instanceof Element) window.redrawn?.add(fiber.stateNode);
        visit(fiber);
      }
    };
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot(_renderer: number, root: { readonly current: Fiber }) {
        if (window.redrawn !== undefined) visit(root.current);
      },
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    };
  });
  return {
    from: () =>
      page.evaluate(() => {
        window.redrawn = new Set();
      }),
    among: (selector, attribute) =>
      page.evaluate(
        ([wanted, named]) => [
          ...new Set(
            [...(window.redrawn ?? [])]
              .filter((element) => element.matches(wanted))
              .map((element) => element.getAttribute(named) ?? element.textContent)
              .sort(),
          ),
        ],
        [selector, attribute] as const,
      ),
  };
}
