/** The whole page, or what a page around it asks for of it. */
import type { ReactNode } from 'react';
import { useStore } from '../state/useStore';
import { Embedded } from './embedding/Embedded';
import { Presentable } from './Presentable';

export function Composition(): ReactNode {
  const parts = useStore(({ view }) => view.embed);
  return parts === null ? <Presentable /> : <Embedded parts={parts} />;
}
