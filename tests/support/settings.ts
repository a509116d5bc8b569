/** Arbitrary legal settings, from their definitions alone. */
import fc from 'fast-check';
import type { Domain, NumberRange } from '../../src/state/settings/kinds';
import { runNames } from '../../src/state/settings/notebook';
import {
  withTexts,
  type Setting,
  type SettingField,
  type SettingTexts,
} from '../../src/state/settings/setting';

function number({ min, max, integer = false }: NumberRange): fc.Arbitrary<number> {
  // -0 and 0 are one place but two values for `toEqual`.
  return integer
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

function textsOf(domain: Domain): fc.Arbitrary<string> {
  switch (domain.kind) {
    case 'number':
      return number(domain).map(String);
    case 'choice':
      return fc.constantFrom(...domain.names);
    case 'choices':
      return fc.subarray([...domain.names]).map((names) => names.join(','));
    case 'numbers': {
      const { count: length, range } = domain;
      const list = fc.array(number(range), { minLength: length, maxLength: length });
      return list.map((numbers) => numbers.join(','));
    }
    case 'names':
      return fc
        .tuple(...domain.slots.map(() => fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }))))
        .map((names) =>
          runNames.write(new Map(names.map((name, i) => [domain.slots[i] ?? 0, name ?? '']))),
        );
  }
}

/** A text of the setting as the program writes it. */
export function anyText({ domain, checked }: SettingField): fc.Arbitrary<string> {
  return textsOf(domain)
    .map(checked)
    .filter((text) => text !== null);
}

/** What a view may keep of these settings. */
export function anySettings(fields: readonly SettingField[]): fc.Arbitrary<SettingTexts> {
  const texts = Object.fromEntries(
    fields.map((field) => [field.key, fc.option(anyText(field), { nil: field.initialText })]),
  );
  return fc.record(texts).map((given) => withTexts({}, fields, given));
}

/** The part of a view that holds one setting. */
export function settingAt<T>(setting: Setting<T>, value: T): SettingTexts {
  return withTexts({}, [setting], { [setting.key]: setting.write(value) });
}
