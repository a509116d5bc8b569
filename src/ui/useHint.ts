/** Whether the name of a button is shown: after a while under a mouse, at once with the focus of the keyboard. */
import { useEffect, useRef, useState } from 'react';
import type { FocusEvent, PointerEvent } from 'react';
import { floating } from './floating/code';

/** The pointer rests so long, in ms, before the name appears. */
const hintDelay = 400;

/** Keys that do nothing by themselves. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

export function useHint() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef(0);
  const openAfter = (delay: number): void => {
    floating.load();
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setOpen(true);
    }, delay);
  };
  const close = (): void => {
    window.clearTimeout(timer.current);
    setOpen(false);
  };
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  // Who presses a key, wherever the focus is, has something else in mind, and what that leads to must not be covered.
  useEffect(() => {
    if (!isOpen) return;
    const closeByKey = ({ key }: KeyboardEvent): void => {
      if (!modifiers.has(key)) setOpen(false);
    };
    window.addEventListener('keydown', closeByKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', closeByKey, { capture: true });
    };
  }, [isOpen]);
  return {
    isOpen,
    close,
    triggers: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') openAfter(hintDelay);
      },
      onPointerLeave: close,
      onFocus: (event: FocusEvent) => {
        if (event.currentTarget.matches(':focus-visible')) openAfter(0);
      },
      onBlur: close,
    },
  };
}
