/** Parts of the page's first picture that are put in place one after the other. */
import { createContext, startTransition, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

/** A first picture that is drawn out of sight until all of it is there. */
export interface FirstPicture {
  readonly isWhole: boolean;
  /** Settles when all that has been expected is there. */
  readonly whole: Promise<void>;
  /** A part that comes later; what is returned says that it has come. */
  expect(): () => void;
}

export function createFirstPicture(): FirstPicture {
  let [isWhole, expected] = [false, 0];
  let tell: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    get isWhole() {
      return isWhole;
    },
    whole,
    expect() {
      expected += 1;
      return () => {
        expected -= 1;
        if (expected > 0) return;
        isWhole = true;
        tell();
      };
    },
  };
}

/** Null where nothing is drawn out of sight: all parts are then there at once. */
export const FirstPictureContext = createContext<FirstPicture | null>(null);

/**
 * While the first picture is drawn its parts are put in place each in a task of its own, instead of all in one in which
 * the browser hears nobody; later they come at once.
 */
export function InTurn({ parts }: { readonly parts: readonly ReactNode[] }): ReactNode {
  const picture = use(FirstPictureContext);
  const [count, setCount] = useState(1);
  const isWaiting = picture !== null && !picture.isWhole && count < parts.length;
  useEffect(() => (isWaiting ? picture.expect() : undefined), [picture, isWaiting]);
  useEffect(() => {
    if (isWaiting)
      startTransition(() => {
        setCount(count + 1);
      });
  }, [count, isWaiting]);
  return isWaiting ? parts.slice(0, count) : parts;
}

/** Stands last in the page: with it all that is not expected later is there. */
export function LastPart(): ReactNode {
  const picture = use(FirstPictureContext);
  useEffect(() => picture?.expect()(), [picture]);
  return null;
}
