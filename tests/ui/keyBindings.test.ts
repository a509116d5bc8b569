import { describe, expect, it } from 'vitest';
import { bindingsOf, isSingleKey } from '../../src/ui/keyBindings';

/** The bindings by which a key that is printed `key` is meant, whatever their place says. */
const meantBy = (binding: string, key: string) =>
  bindingsOf(binding)
    .filter(({ isMeant }) => isMeant({ key }))
    .map((meant) => meant.binding);

describe('bindingsOf(binding)', () => {
  it('adds the place of a letter for keys that write another script', () => {
    expect(meantBy('r', 'r')).toEqual(['r']);
    expect(meantBy('r', 'к')).toEqual(['r', 'KeyR']);
    expect(meantBy('$mod+Shift+z', 'Я')).toEqual(['$mod+Shift+z', '$mod+Shift+KeyZ']);
  });

  it('takes a Latin letter or a sign at that place for what it is', () => {
    for (const key of ['p', 'é', 'Z', ';', 'Enter']) expect(meantBy('r', key)).toEqual(['r']);
  });

  it('adds the place of a digit, and Shift, for keyboards with signs in the row of digits', () => {
    expect(meantBy('2', 'é')).toEqual(['2', 'Digit2', 'Shift+2']);
    expect(meantBy('2', '2')).toEqual(['2', 'Shift+2']);
  });

  it('leaves other keys alone', () => {
    expect(meantBy('Shift+?', '?')).toEqual(['Shift+?']);
  });
});

describe('isSingleKey(binding)', () => {
  it.each(['r', '1', 'Shift+?', '?'])('%s is one', (binding) => {
    expect(isSingleKey(binding)).toBe(true);
  });
  it.each(['$mod+z', '$mod+Shift+z', 'Alt+1', 'Escape', 'ArrowLeft', 'PageDown'])(
    '%s is none',
    (binding) => {
      expect(isSingleKey(binding)).toBe(false);
    },
  );
});
