/**
 * The focus stays near where it was when what has it goes away: a button that removes itself, a card of a list, a message.
 * Else it falls to the beginning of the page, and whoever goes by keys has lost their place.
 */

/** What can be reached by Tab, but no text field: that would open the keyboard of a phone. */
const reachable =
  'a[href], button, summary, select, input[type="range"], input[type="radio"], input[type="checkbox"], [tabindex="0"]';

/** So many places are remembered to go back to. */
const remembered = 8;

/** Begins with it, for as long as the page is there. */
export function keepFocus({ body }: Document): void {
  /** What has the focus last, with those that had it before. */
  let held: readonly Element[] = [];
  let holds = false;
  let isShown = false;
  body.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    held = [target, ...held.filter((other) => other !== target)].slice(0, remembered);
    holds = true;
    isShown = target.matches(':focus-visible');
  });
  body.addEventListener('focusout', ({ target }) => {
    // Some browsers say so of what is removed as well, while it is still there.
    queueMicrotask(() => {
      const isThere = target instanceof Element && target.isConnected;
      if (isThere && document.activeElement !== target) holds = document.activeElement !== body;
    });
  });
  new MutationObserver((records) => {
    const [last] = held;
    if (!holds || last === undefined || last.isConnected) return;
    holds = false;
    const place = placeOf(last, records);
    // Who removes it may lead elsewhere, to what opened it for one.
    requestAnimationFrame(() => {
      if (document.activeElement !== body && document.activeElement !== null) return;
      const next = (place === null ? null : nearest(place, body)) ?? held.find(isReachable);
      // Who presses with a finger does not look for the focus, and the page stays where it is.
      if (next instanceof HTMLElement || next instanceof SVGElement)
        next.focus({ preventScroll: !isShown });
    });
  }).observe(body, { childList: true, subtree: true });
}

/** A place that something was removed from. */
interface Place {
  readonly parent: Element;
  /** What stood before it there. */
  readonly before: Node | null;
}

/** Where what is gone was in what is still there. */
function placeOf(gone: Node, records: readonly MutationRecord[]): Place | null {
  const record = records.find(({ removedNodes }) =>
    [...removedNodes].some((node) => node.contains(gone)),
  );
  if (!(record?.target instanceof Element)) return null;
  const { target, previousSibling } = record;
  return target.isConnected
    ? { parent: target, before: previousSibling }
    : placeOf(target, records);
}

/** The first that can be reached after a place, or the last before it, in the smallest part of the page that has one. */
function nearest({ parent, before }: Place, body: Element): Element | null {
  // What floats over the page says nothing of a place in it.
  if (parent === body || parent.parentElement === null) return null;
  const all = [...parent.querySelectorAll(reachable)].filter(isReachable);
  const isAfter = (element: Element): boolean =>
    before?.isConnected !== true ||
    ((before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !before.contains(element));
  // What stands before it is near only within the part of the page that it was in.
  const isOfPart = parent.querySelector('main') === null;
  return (
    all.find(isAfter) ??
    (isOfPart ? all.at(-1) : undefined) ??
    nearest({ parent: parent.parentElement, before: parent }, body)
  );
}

function isReachable(element: Element): boolean {
  return (
    element.isConnected &&
    element.getClientRects().length > 0 &&
    element.closest('[inert], [hidden], [aria-hidden="true"]') === null &&
    !element.matches(':disabled, [tabindex="-1"]')
  );
}
