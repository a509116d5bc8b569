/** What is known of a panel before it is drawn; its frame, table, files, help and keys read this. */
import { createContext, use, type ComponentType } from 'react';
import type { AppState } from '../state/store';
import type { PanelEntry, Tables } from '../state/tables';
import type * as Numbers from './numbers';
import type { PanelData } from './panelData';

/** Its id is also that of its section in the page. */
export interface Panel extends PanelEntry {
  readonly title: string;
  /** What it shows, one sentence for the help and for its files. */
  readonly help: string;
  /** It shows a heat map, whose values its files have. */
  readonly hasMap?: boolean;
  /** Files can be opened here, to stand beside what it shows. */
  readonly opensFiles?: boolean;
  /** Of the numbers' code, which comes when asked for, what makes those of this panel; null while there are none. */
  readonly data: (numbers: typeof Numbers) => (state: AppState) => PanelData | null;
}

/** The panel that is drawn here. */
export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = use(PanelContext);
  if (panel === null) throw new Error('a panel must be drawn inside a PanelContext');
  return panel;
}

/** A panel with what draws it: a row of src/panels/registry.ts. */
export interface PanelDescriptor extends Panel {
  /** Takes the whole width of the page. */
  readonly wide?: boolean;
  /** `preload` where its code comes when it is first drawn. */
  readonly Component: ComponentType & { readonly preload?: () => void };
}

/** What the program is made from. */
export interface ProgramTables extends Tables {
  readonly panels: readonly PanelDescriptor[];
}

/** Every panel of the program, in reading order. */
export const PanelsContext = createContext<readonly PanelDescriptor[]>([]);

export function usePanels(): readonly PanelDescriptor[] {
  return use(PanelsContext);
}
