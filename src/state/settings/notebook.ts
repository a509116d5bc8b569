/** What a reader notes of runs, by their slots: names, which are left out of pictures, their order, and two that are compared. */
import { slotCount } from '../view';
import { numbers, optional, type Kind } from './kinds';
import { settingsUnder } from './setting';

/** Names by slot, ascending. */
export type RunNames = ReadonlyMap<number, string>;

/** Slots of the run that is drawn, and of the one that is taken from it. */
export interface ComparedSlots {
  readonly of: number;
  readonly minus: number;
}

/** Longest name of a run, in characters: it stands on a card and in headings of tables. */
export const longestName = 24;

/**
 * A name as it is kept: letters, digits, blanks and - . = alone, which neither break nor turn the text around
 * them, on one line and no longer than `longestName`. Empty where nothing of it is left.
 */
export function cleanedName(text: string): string {
  const plain = text
    .slice(0, 20 * longestName)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\-.=]+/gu, ' ')
    // Letters carry two marks at most; more of them reach into the lines above.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
  return Array.from(trimmed(plain))
    .slice(0, longestName)
    .join('')
    .replace(end, '')
    .normalize('NFC');
}

const end = /[^\p{L}\p{M}\p{N}]+$/u;

/** Without what would join a mark in front of it, or would be lost at the end of a link. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}\-.]+/u, '').replace(end, '');
}

const slots = Array.from({ length: slotCount }, (_, index) => index + 1);

/** Different slots in any order, separated by commas; none at all is the default and never written. */
const slotList: Kind<readonly number[]> = {
  write: (given) => given.join(','),
  read(text) {
    const given = text.split(',').map((part) => slots.find((slot) => String(slot) === part));
    const known = given.filter((slot) => slot !== undefined);
    const isLegal = known.length === given.length && new Set(known).size === known.length;
    return isLegal ? known : null;
  },
  nearest: (given) => [...new Set(given)].filter((slot) => slots.includes(slot)),
  allowed: `different numbers of runs, 1 to ${slotCount}, separated by commas`,
  domain: { kind: 'choices', names: slots.map(String) },
};

/** As `1:plateau,3:long_run`, with letters beyond a to z escaped as browsers do; a blank is an underscore. */
const namesKind: Kind<RunNames> = {
  write: (names) =>
    [...names]
      .map(
        ([slot, name]) =>
          `${slot}:${encodeURIComponent(name.replaceAll(' ', '_')).replaceAll('%3D', '=')}`,
      )
      .join(','),
  read(text) {
    const entries = unescaped(text).split(',').map(readEntry);
    const legal = entries.filter((entry) => entry !== null);
    const isRising = legal.every(([slot], i) => slot > (legal[i - 1]?.[0] ?? 0));
    return legal.length === entries.length && isRising ? new Map(legal) : null;
  },
  nearest: (names) =>
    new Map(
      slots.flatMap((slot): [number, string][] => {
        const name = cleanedName(names.get(slot) ?? '');
        return name === '' ? [] : [[slot, name]];
      }),
    ),
  allowed: `names of up to ${longestName} letters, digits, underscores and - . =, as in 1:plateau,3:long_run`,
  domain: { kind: 'names', slots },
};

function readEntry(text: string): [slot: number, name: string] | null {
  const slot = slots.find((known) => text.startsWith(`${known}:`));
  if (slot === undefined) return null;
  const name = text.slice(`${slot}:`.length).replaceAll('_', ' ');
  return name !== '' && cleanedName(name) === name ? [slot, name] : null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const runNames = settingsUnder('the name of a run').setting<RunNames>(
  'names',
  namesKind,
  new Map(),
);

/** Of runs that are computed and listed, but left out of the pictures that show all of them. */
export const hiddenRuns = settingsUnder('which runs are shown').setting<readonly number[]>(
  'hidden',
  slotList,
  [],
);

/** Slots in the order of the list; those that it does not name follow, ascending. */
export const runOrder = settingsUnder('the order of runs').setting<readonly number[]>(
  'order',
  slotList,
  [],
);

export const comparedRuns = settingsUnder(
  'the difference of two runs',
).setting<ComparedSlots | null>(
  'difference',
  optional<ComparedSlots | null>(
    numbers<ComparedSlots>(
      2,
      { min: 1, max: slotCount, integer: true },
      ({ of, minus }) => [of, minus],
      ([of = 0, minus = 0]) =>
        slots.includes(of) && slots.includes(minus) && of !== minus ? { of, minus } : null,
      `two different numbers of runs, 1 to ${slotCount}`,
    ),
    'none',
    null,
  ),
  null,
);

export const notebookSettings = [runNames, hiddenRuns, runOrder, comparedRuns];
