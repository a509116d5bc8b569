import { useCallback, useEffect, useRef } from 'react';

/**
 * What tells `onHover` where the pointer is, and null once it is gone; also when the layer itself goes
 * while the pointer is over it (another page, a table in its place), which no browser tells.
 */
export function useHover<T>(onHover: (at: T | null) => void): (at: T | null) => void {
  const isOver = useRef(false);
  const latest = useRef(onHover);
  useEffect(() => {
    latest.current = onHover;
  });
  useEffect(
    () => () => {
      if (isOver.current) latest.current(null);
    },
    [],
  );
  return useCallback((at) => {
    isOver.current = at !== null;
    latest.current(at);
  }, []);
}
