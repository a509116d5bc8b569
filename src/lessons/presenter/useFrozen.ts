import { useState } from 'react';
import type { AppState } from '../../state/store';
import { useApp, useStore } from '../../state/useStore';

/** The moment that a frozen picture shows, which is when it was frozen; null while it lives. */
export function useFrozen(): AppState | null {
  const { store } = useApp();
  const isFrozen = useStore(({ stage }) => stage.isFrozen);
  const [frozen, setFrozen] = useState<AppState | null>(null);
  if (isFrozen !== (frozen !== null)) setFrozen(isFrozen ? store.getState() : null);
  return frozen;
}
