/** The whole page, or what a page around it asks for of it. */
import type { ReactNode } from 'react';
import { useStore } from '../state/useStore';
import { codeOnDemand } from '../ui/codeOnDemand';
import { onDemand } from '../ui/onDemand';
import { Presentable } from './Presentable';

const Embedded = onDemand(
  codeOnDemand('The panels', async () => (await import('./embedding/Embedded')).Embedded),
  (embedded) => embedded,
);

export function Composition(): ReactNode {
  const isEmbedded = useStore(({ view }) => view.embed !== null);
  return isEmbedded ? <Embedded /> : <Presentable />;
}
