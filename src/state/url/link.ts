/** The whole view as the text of a link, and back; every field is checked apart from the others. */
import type { Notice } from '../store';
import type { RunParts } from '../settings/launch';
import type { Tables } from '../tables';
import { defaultView, slotCount, type Run, type ViewState } from '../view';
import { currentVersion, migrate, type RawFields } from './migrations';
import { badField, firstOf, lostField, newerVersion, unknownFields } from './notices';
import { readRun, writeRun } from './runText';
import { fieldsOf } from './schema';

export interface DecodedLink {
  readonly view: ViewState;
  /** What could not be taken as given, at most about a dozen; empty for a good link. */
  readonly notices: readonly Notice[];
  /** Id of the panel that the link leads to: where to look first, which is no part of the view. */
  readonly panel?: string;
}

/** Its key in a link. */
export const panelKey = 'panel';

const runKeys = Array.from({ length: slotCount }, (_, index) => `run${index + 1}`);

/** How views become links and links views, for the settings and panels of some tables. */
export interface Link {
  /** Every key that a link may have. */
  readonly keys: ReadonlySet<string>;
  /** The link's text without `#`: version, then what differs from the default, in fixed order. */
  readonly encode: (view: ViewState) => string;
  /** The view that these fields of a link describe. Never throws. */
  readonly decode: (fields: RawFields) => DecodedLink;
}

export function createLink(tables: Tables): Link {
  const fields = fieldsOf(tables);
  const panelIds = tables.panels.map(({ id }) => id);
  const keys = new Set(['v', ...fields.map(({ key }) => key), ...runKeys, panelKey]);
  return {
    keys,
    encode: (view) =>
      [
        `v=${currentVersion}`,
        ...fields
          .filter((field) => field.write(view) !== field.write(defaultView))
          .map((field) => `${field.key}=${field.write(view)}`),
        ...view.runs.map((run) => `run${run.slot}=${writeRun(tables.runs, run)}`),
      ].join('&'),
    decode(given) {
      const notices: Notice[] = [];
      const short = withoutLong(given, notices);
      const raw = migrate(short, readVersion(short.get('v'), notices));
      let view = defaultView;
      for (const field of fields) {
        const text = raw.get(field.key);
        if (text === undefined) continue;
        const changed = field.read(view, text);
        if (changed === null)
          notices.push(badField(field.key, text, field.allowed, field.write(defaultView)));
        else view = changed;
      }
      view = atHome(tables, view);
      const runs = readRuns(tables.runs, raw, notices);
      const unknown = [...raw.keys()].filter((key) => !keys.has(key));
      if (unknown.length > 0) notices.push(unknownFields(unknown));
      const panel = readPanel(raw.get(panelKey), panelIds, notices);
      return {
        view: runs.length > 0 ? { ...view, runs } : view,
        notices: firstOf(notices),
        ...(panel !== undefined && { panel }),
      };
    },
  };
}

/** An embed opens on a page of its panels. */
function atHome({ panels }: Tables, view: ViewState): ViewState {
  const own = panels.filter(({ id }) => view.embed?.includes(id) === true);
  const isHome = own.length === 0 || own.some(({ page }) => page === view.page);
  return isHome ? view : { ...view, page: own[0]?.page ?? view.page };
}

/** Five times the longest run. */
const longestValue = 1000;

/** The fields that are short enough to be looked at: what reads them need not fear any length. */
function withoutLong(given: RawFields, notices: Notice[]): RawFields {
  return new Map(
    [...given].filter(([key, text]) => {
      const isShort = text.length <= longestValue;
      if (!isShort) notices.push(lostField(key, text, `is longer than ${longestValue} characters`));
      return isShort;
    }),
  );
}

function readVersion(text: string | undefined, notices: Notice[]): number {
  if (text === undefined) return currentVersion;
  const version = /^[1-9]\d*$/.test(text) ? Number(text) : null;
  if (version === null)
    notices.push(badField('v', text, 'a whole number from 1 on', String(currentVersion)));
  else if (version > currentVersion) notices.push(newerVersion(text, currentVersion));
  return version ?? currentVersion;
}

function readPanel(
  text: string | undefined,
  panelIds: readonly string[],
  notices: Notice[],
): string | undefined {
  const panel = panelIds.find((id) => id === text);
  if (text !== undefined && panel === undefined)
    notices.push(badField(panelKey, text, `one of ${panelIds.join(', ')}`, 'none'));
  return panel;
}

function readRuns(parts: RunParts, raw: RawFields, notices: Notice[]): readonly Run[] {
  return runKeys.flatMap((key, index) => {
    const text = raw.get(key);
    if (text === undefined) return [];
    const { run, notices: mended } = readRun(parts, index + 1, text);
    notices.push(...mended);
    return run === null ? [] : [run];
  });
}
