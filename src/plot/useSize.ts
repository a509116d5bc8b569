/** How large an element is, and its font size, in CSS pixels. */
import { startTransition, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** The element to be measured, and its size once it is known; follows both, onto paper as well. */
export function useSize(): [RefObject<HTMLDivElement | null>, Size | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const follow = ({ width, height }: Pick<Size, 'width' | 'height'>): void => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      setSize((last) =>
        last?.width === width && last.height === height && last.em === em
          ? last
          : { width, height, em },
      );
    };
    let isFirst = true;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      // All figures of a page that opens are measured at once: drawn in slices, they never hold up the reader.
      if (isFirst)
        startTransition(() => {
          follow(entry.contentRect);
        });
      else follow(entry.contentRect);
      isFirst = false;
    });
    observer.observe(element);
    // Pages are drawn as soon as the event has ended, and no observer is asked before.
    const measure = (): void => {
      flushSync(() => {
        follow({ width: element.clientWidth, height: element.clientHeight });
      });
    };
    window.addEventListener('beforeprint', measure);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', measure);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return [ref, size];
}
