/** Whether a page inside of another one can be seen: what is out of sight is not computed. */

/** What is needed of `window`. */
export type Sighted = Pick<Window, 'document'> & { readonly self: unknown; readonly top: unknown };

/**
 * Tells at once and whenever it changes whether the reader may see the page. One that is no guest in another counts as
 * seen always: whoever starts a long run and turns to another tab wants it computed. The result ends it.
 */
export function followSight(
  { document, self, top }: Sighted,
  tell: (isSeen: boolean) => void,
): () => void {
  if (self === top || typeof IntersectionObserver === 'undefined') {
    tell(true);
    return () => undefined;
  }
  // Until the browser says so, the frame may be far below the window.
  let isWithin = false;
  let told: boolean | null = null;
  const settle = (): void => {
    const isSeen = isWithin && document.visibilityState !== 'hidden';
    if (isSeen === told) return;
    told = isSeen;
    tell(isSeen);
  };
  const observer = new IntersectionObserver((entries) => {
    isWithin = entries.at(-1)?.isIntersecting ?? isWithin;
    settle();
  });
  observer.observe(document.documentElement);
  document.addEventListener('visibilitychange', settle);
  settle();
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', settle);
  };
}
