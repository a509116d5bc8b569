/** What the plain view leaves out. */
import type { ReactNode } from 'react';
import { details } from '../state/settings/details';
import { useStore } from '../state/useStore';

export function useDetails(): boolean {
  return useStore(({ view }) => details.of(view));
}

export function Detail({ children }: { readonly children: ReactNode }): ReactNode {
  return useDetails() ? children : null;
}
