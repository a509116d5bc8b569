/**
 * The fields of a link in the order in which they are written: those of the view itself, and the settings
 * of the tables. Keys and defaults are frozen within a version; see migrations.ts for how to change one.
 */
import { mixturePoint, readTerms, termsAllowed, writeTerms } from '../../physics/mixtureTerms';
import type { SpikedPoint } from '../../physics/parameters';
import { cursorKinds, pointKinds } from '../legal';
import { choice, choices, optional, type Kind } from '../settings/kinds';
import { withTexts, type SettingField } from '../settings/setting';
import { settingsOf, type Tables } from '../tables';
import { embedControls, pageNames, type ViewState } from '../view';

export interface Field {
  readonly key: string;
  readonly allowed: string;
  /** The field's text in this view. */
  write(view: ViewState): string;
  /** The view with the field as `text` says, or null if that is not legal. */
  read(view: ViewState, text: string): ViewState | null;
}

/** What is never written. */
const noMixture = 'none';

export function fieldsOf(tables: Tables): readonly Field[] {
  const ids = tables.panels.map(({ id }) => id);
  const panel = choice(...ids);
  const parts = choices(...ids, ...embedControls);
  return [
    pointField('p'),
    pointField('deltaP'),
    pointField('invDelta2'),
    mixtureField,
    viewField('energy', cursorKinds.energy),
    viewField('time', cursorKinds.time),
    viewField('page', choice(...pageNames)),
    viewField('large', optional<string | null>(panel, 'none', null)),
    viewField('asTable', choices(...ids)),
    viewField('embed', optional<readonly string[] | null>(parts, 'none', null)),
    ...settingsOf(tables).map(settingField),
  ];
}

/** A field for the part of the view that `part` picks and `withPart` puts back. */
function field<T>(
  key: string,
  kind: Kind<T>,
  part: (view: ViewState) => T,
  withPart: (view: ViewState, value: NonNullable<T>) => ViewState,
): Field {
  return {
    key,
    allowed: kind.allowed,
    write: (view) => kind.write(part(view)),
    read(view, text) {
      const value = kind.read(text);
      return value === null || value === undefined ? null : withPart(view, value);
    },
  };
}

function pointField(key: keyof SpikedPoint): Field {
  return field(
    key,
    pointKinds[key],
    ({ point }) => point[key],
    (view, value) => ({ ...view, point: { ...view.point, [key]: value } }),
  );
}

/** Any mixture in place of the three numbers above. */
const mixtureField: Field = {
  key: 'mixture',
  allowed: termsAllowed,
  write: ({ point }) => (point.terms === undefined ? noMixture : writeTerms(point.terms, '~')),
  read(view, text) {
    const terms = readTerms(text);
    return 'problem' in terms ? null : { ...view, point: mixturePoint(terms) };
  },
};

function viewField<K extends 'energy' | 'time' | 'page' | 'large' | 'asTable' | 'embed'>(
  key: K,
  kind: Kind<ViewState[K]>,
): Field {
  return field(
    key,
    kind,
    (view) => view[key],
    (view, value) => ({ ...view, [key]: value }),
  );
}

function settingField(setting: SettingField): Field {
  const { key, allowed, initialText, checked } = setting;
  return {
    key,
    allowed,
    write: ({ settings }) => settings[key] ?? initialText,
    read(view, text) {
      const written = checked(text);
      if (written === null) return null;
      return { ...view, settings: withTexts(view.settings, [setting], { [key]: written }) };
    },
  };
}
