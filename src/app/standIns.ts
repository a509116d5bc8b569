/** In the place of what nearly every browser has: loaded before anything is drawn where it is missing. */

/** Tells the size of an element once, and again whenever that of the window changes. */
class WindowResizeObserver implements ResizeObserver {
  readonly #tell: (element: Element) => void;
  readonly #observed = new Map<Element, () => void>();

  constructor(callback: ResizeObserverCallback) {
    this.#tell = (target) => {
      const contentRect = target.getBoundingClientRect();
      const size = [{ inlineSize: contentRect.width, blockSize: contentRect.height }];
      callback(
        [
          {
            target,
            contentRect,
            borderBoxSize: size,
            contentBoxSize: size,
            devicePixelContentBoxSize: size,
          },
        ],
        this,
      );
    };
  }

  observe(target: Element): void {
    const listener = (): void => {
      this.#tell(target);
    };
    this.#observed.set(target, listener);
    window.addEventListener('resize', listener);
    requestAnimationFrame(listener);
  }

  unobserve(target: Element): void {
    const listener = this.#observed.get(target);
    if (listener) window.removeEventListener('resize', listener);
    this.#observed.delete(target);
  }

  disconnect(): void {
    for (const target of [...this.#observed.keys()]) this.unobserve(target);
  }
}

Object.assign(window, { ResizeObserver: WindowResizeObserver });
