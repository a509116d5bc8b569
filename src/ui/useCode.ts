import { startTransition, useEffect, useState } from 'react';
import type { Code, CodeState } from './codeOnDemand';

/** How far some code is; asks for it when first drawn. What it draws does not hold up the pointer. */
export function useCode<Module>(code: Code<Module>): CodeState<Module> {
  const [held, setHeld] = useState({ code, state: code.state() });
  useEffect(() => {
    const follow = (): void => {
      startTransition(() => {
        setHeld({ code, state: code.state() });
      });
    };
    const unsubscribe = code.subscribe(follow);
    if (code.state().status === 'unasked') code.load();
    else follow();
    return unsubscribe;
  }, [code]);
  // Where other code is asked for, what is held is still that of the code before.
  return held.code === code ? held.state : code.state();
}
