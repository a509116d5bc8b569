/** From 2+p to its terms. */
import { useContext } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { ControlWordsContext } from '../controlWords';
import { termsOf } from './termsOf';

export function AnyMixture(): ReactNode {
  const { actions, store } = useApp();
  return (
    <Button
      size="small"
      onClick={() => {
        actions.setPoint({ terms: termsOf(store.getState().view.point) });
      }}
    >
      {useContext(ControlWordsContext).anyMixture}
    </Button>
  );
}
