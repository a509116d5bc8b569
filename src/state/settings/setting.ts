/**
 * Settings: what a reader chooses beside the point, the cursors and the runs. One definition gives type,
 * default, range, the nearest legal value and the row in the link; it stands with the panel, the study or
 * the run that it belongs to, and nothing else names it. The view keeps the texts of those that differ
 * from their defaults, by their keys in the link, so that it needs to know none of them.
 */
import { memoiseLast } from '../selectors/memo';
import type { Domain, Kind, NumberRange } from './kinds';

/** Texts of the settings that are not at their defaults, as a link has them. */
export type SettingTexts = Readonly<Record<string, string>>;

export interface WithSettings {
  readonly settings: SettingTexts;
}

/** What a link must know of a setting, whatever its type. */
export interface SettingField {
  /** Its key in the link. Keys and defaults are frozen within a version, see url/migrations.ts. */
  readonly key: string;
  /** What is allowed, as the end of a sentence "must be ...". */
  readonly allowed: string;
  readonly domain: Domain;
  /** The text of the default, which a link leaves out. */
  readonly initialText: string;
  /** The text as this program writes it, or null if it says no legal value. */
  readonly checked: (text: string) => string | null;
}

export interface Setting<T> extends SettingField {
  /** The value without a link. */
  readonly initial: T;
  /** The value in a view; the same object until it changes. */
  readonly of: (view: WithSettings) => T;
  /** The text of the legal value nearest to `value`. */
  readonly write: (value: T) => string;
  /** What a change is called in the words of undo. */
  readonly act: string;
  /** Whether changes in quick succession are one step to undo, as those of a number under a held key. */
  readonly joins: boolean;
}

/** Settings that are read and changed together. */
export interface Group<V extends object> {
  /** What a change of them is called in the words of undo. */
  readonly act: string;
  readonly settings: { readonly [K in keyof V]: Setting<V[K]> };
  readonly fields: readonly SettingField[];
  readonly initial: V;
  /** Their values in a view; the same object until one of them changes. */
  readonly of: (view: WithSettings) => V;
  /** What a change of some of them writes, by key. */
  readonly write: (change: Partial<V>) => SettingTexts;
}

/** Makes settings, and groups of them, whose change is called `act` in the words of undo. */
export function settingsUnder(act: string): {
  readonly setting: <T>(key: string, kind: Kind<T>, initial: T) => Setting<T>;
  readonly group: <V extends object>(settings: Group<V>['settings']) => Group<V>;
} {
  return {
    setting(key, kind, initial) {
      const read = memoiseLast((text: string) => kind.read(text));
      return {
        key,
        allowed: kind.allowed,
        domain: kind.domain,
        initial,
        initialText: kind.write(initial),
        checked(text) {
          const value = kind.read(text);
          return value === null ? null : kind.write(value);
        },
        of({ settings }) {
          const text = settings[key];
          return text === undefined ? initial : (read(text) ?? initial);
        },
        write: (value) => kind.write(kind.nearest(value, initial)),
        act,
        joins: kind.domain.kind === 'number' || kind.domain.kind === 'numbers',
      };
    },
    group: (settings) => ({ act, settings, ...together(settings) }),
  };
}

/** Settings that stand alone. */
export const { setting } = settingsUnder('what is shown');

function together<V extends object>(
  settings: Group<V>['settings'],
): Pick<Group<V>, 'fields' | 'initial' | 'of' | 'write'> {
  const names = namesOf<V>(settings);
  const made = memoiseLast((...values: readonly V[keyof V][]): V => {
    const entries = names.map((name, i) => [name, values[i]] as const);
    // Every setting of the group has been given its value.
    return Object.fromEntries(entries) as V;
  });
  const textOf = (name: keyof V, change: Partial<V>): [string, string][] => {
    const value = change[name];
    const { key, write } = settings[name];
    return value === undefined ? [] : [[key, write(value)]];
  };
  return {
    fields: names.map((name) => settings[name]),
    initial: made(...names.map((name) => settings[name].initial)),
    of: (view) => made(...names.map((name) => settings[name].of(view))),
    write: (change) => Object.fromEntries(names.flatMap((name) => textOf(name, change))),
  };
}

function namesOf<V extends object>(settings: { readonly [K in keyof V]: unknown }): (keyof V)[] {
  return Object.keys(settings) as (keyof V)[];
}

/** The settings with some of them changed; what is at its default is left out, as in a link. */
export function withTexts(
  texts: SettingTexts,
  fields: readonly SettingField[],
  changed: SettingTexts,
): SettingTexts {
  const isInitial = new Map(fields.map(({ key, initialText }) => [key, initialText]));
  return Object.fromEntries(
    Object.entries({ ...texts, ...changed }).filter(([key, text]) => isInitial.get(key) !== text),
  );
}

/** The range of a number, for what lets it be set. */
export function rangeOf({ key, domain }: Setting<number> | Setting<number | null>): NumberRange {
  if (domain.kind !== 'number') throw new TypeError(`${key} is no number`);
  return domain;
}
