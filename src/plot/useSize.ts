/** How large an element is, and the root font size, in CSS pixels. */
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** The element to be measured, and its size once it is known; follows both. */
export function useSize(): [RefObject<HTMLDivElement | null>, Size | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize((last) =>
        last?.width === width && last.height === height && last.em === em
          ? last
          : { width, height, em },
      );
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, size];
}
