/** What the app is made from and what may be added to: it is handed to `createApp`. */
import type { JobKind } from '../../workers/protocol/catalogue';
import type { JobRules } from './latest/requests';
import { fieldsOfParts, type RunParts } from './settings/launch';
import type { SettingField } from './settings/setting';
import type { StudyRow } from './studies/study';
import type { Page } from './view';

/** What the state must know of a panel. */
export interface PanelEntry {
  /** What a link calls it. */
  readonly id: string;
  readonly page: Page;
  /** Another page in whose middle it stands as well while the surf is open. */
  readonly surfsOn?: Page;
  /** Jobs whose results it shows: if one fails, the panel says so. */
  readonly jobs?: readonly JobKind[];
  /** What can be chosen in it; panels may share a setting. */
  readonly settings?: readonly SettingField[];
}

export interface Tables {
  /** In reading order. */
  readonly panels: readonly PanelEntry[];
  /** Settings that belong to no panel, or to several pages. */
  readonly settings: readonly SettingField[];
  /** What a run computes, and what it can be asked for. */
  readonly runs: RunParts;
  /** Jobs that follow the view. */
  readonly jobs: JobRules;
  /** Many instances of several sizes, computed on request. */
  readonly studies: readonly StudyRow[];
}

/** Every setting once, in the order in which a link has them. */
export function settingsOf({ settings, panels, runs }: Tables): readonly SettingField[] {
  return [
    ...new Set([
      ...settings,
      ...panels.flatMap((panel) => panel.settings ?? []),
      ...fieldsOfParts(runs),
    ]),
  ];
}
