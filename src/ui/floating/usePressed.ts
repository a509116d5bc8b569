import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a trigger that has taken the place of the button that was pressed: it gets the focus and the
 * press as soon as it is there, so that what it opens begins as after any other press.
 */
export function usePressed(): RefObject<HTMLButtonElement | null> {
  const trigger = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    // React runs effects twice in development; a second press would close it.
    if (isPressed.current) return;
    isPressed.current = true;
    trigger.current?.focus();
    trigger.current?.click();
  }, []);
  return trigger;
}
