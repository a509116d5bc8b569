/**
 * The view: everything a shared link restores. Plain data, never mutated; results and transient
 * things (hover, notices) live elsewhere in the store.
 */
import { parameters, type ModelPoint } from '../physics/parameters';
import type { ChsckParameters, FlowParameters } from '../physics/runParameters';
import type { SettingTexts } from './settings/setting';

/**
 * One marker on the phase diagram: a point and the engines run there. At least one engine is set.
 * `slot` (1 to `slotCount`) gives its number and colour and stays the same when others are removed.
 */
export interface Run {
  readonly slot: number;
  readonly point: ModelPoint;
  readonly chsck: ChsckParameters | null;
  readonly flow: FlowParameters | null;
}

/** Which engines run, and what they are asked for. */
export type Launch = Pick<Run, 'chsck' | 'flow'>;

/** Groups of panels that are shown together. */
export const pageNames = ['surf', 'landscape', 'globe', 'aging', 'finite-n'] as const;

export type Page = (typeof pageNames)[number];

/** What an embed may show beside panels: the answer, the coordinates of the point, what starts runs, the runs, the choice of pages. */
export const embedControls = [
  'answer',
  'invDelta2',
  'deltaP',
  'p',
  'run',
  'runs',
  'pages',
] as const;

export interface ViewState {
  readonly point: ModelPoint;
  /** Pinned energy cursor; null follows the threshold energy. */
  readonly energy: number | null;
  /** Pinned time cursor; null shows none. */
  readonly time: number | null;
  readonly page: Page;
  /** Id of the panel that has the page for itself; null shows all of them. */
  readonly large: string | null;
  /** Ids of the panels that show their numbers in place of their picture. */
  readonly asTable: readonly string[];
  /** Ids of panels and names of controls that a page around this one asks for; null shows the whole page. */
  readonly embed: readonly string[] | null;
  /** All else that can be chosen; each is read by its own definition, `setting.of(view)`. */
  readonly settings: SettingTexts;
  /** In ascending order of slot. */
  readonly runs: readonly Run[];
}

/** As many runs as there are distinguishable colours. */
export const slotCount = 8;

/** The slot of what is no run: the current point, solved while it moves. */
export const liveSlot = 0;

/**
 * The view without a link. Frozen for the present version of the URL, which leaves defaults out: a changed
 * default needs a new version and a migration that writes the old one in (src/state/url).
 */
export const defaultView: ViewState = {
  point: {
    p: parameters.p.initial,
    deltaP: parameters.deltaP.initial,
    invDelta2: parameters.invDelta2.initial,
  },
  energy: null,
  time: null,
  page: 'surf',
  large: null,
  asTable: [],
  embed: null,
  settings: {},
  runs: [],
};
