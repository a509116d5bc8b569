import { useEffect, useState } from 'react';
import { useApp } from '../../state/useStore';

/** The view has stood still for so long, in ms, before storage is asked about its study. */
const rest = 300;

/** Share of a study, from 0 to 1, that an earlier visit has left in this browser; 0 until that is known. */
export function useKeptShare(study: string, plan: string): number {
  const { keptShare } = useApp();
  const [known, setKnown] = useState({ plan, share: 0 });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void keptShare(study).then((share) => {
        if (isWanted) setKnown({ plan, share });
      });
    }, rest);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [keptShare, study, plan]);
  return known.plan === plan ? known.share : 0;
}
