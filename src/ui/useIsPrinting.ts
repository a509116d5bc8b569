/** Whether the page is being printed, for what stands on paper alone. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What comes by it is there before the event has ended, for that is when the browser draws the pages. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const follow = ({ type }: Event): void => {
      flushSync(() => {
        setIsPrinting(type === 'beforeprint');
      });
    };
    // Before figures measure themselves (src/plot/useSize.ts).
    window.addEventListener('beforeprint', follow, { capture: true });
    window.addEventListener('afterprint', follow, { capture: true });
    return () => {
      window.removeEventListener('beforeprint', follow, { capture: true });
      window.removeEventListener('afterprint', follow, { capture: true });
    };
  }, []);
  return isPrinting;
}
