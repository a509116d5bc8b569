/**
 * What will be drawn once its code or its size is there has the attribute `data-undrawn` until then. React draws it
 * when nothing else is to be done, which a film that changes the page with every frame would put off.
 */

/** Whether all that is to be seen of the page is drawn, or could not be loaded. */
export function isAllDrawn(): boolean {
  return ![...document.querySelectorAll('[data-undrawn]')].some((element) =>
    element.checkVisibility(),
  );
}
