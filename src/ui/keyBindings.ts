/** Which keys of which keyboard a shortcut means. */

/** The keys that a binding asks for: "r", "Shift+?", "$mod+z" in the notation of tinykeys. */
export interface KeyBinding {
  readonly binding: string;
  /** Whether a press that fits the binding is meant. */
  readonly isMeant: (event: Pick<KeyboardEvent, 'key'>) => boolean;
}

/** Keys with Ctrl, Cmd or Alt do not collide with what a person says or types, nor do those that write nothing. */
export function isSingleKey(binding: string): boolean {
  return !/\b(Control|Meta|Alt)\+|\$mod\+/.test(binding) && /(^|\+)(.|Space)$/u.test(binding);
}

/**
 * A binding as it stands, and the same key by its place for keyboards that have something else
 * there: a letter of another script than Latin, or a sign where other keyboards have a digit, which
 * then needs Shift.
 */
export function bindingsOf(binding: string): readonly KeyBinding[] {
  const [, modifiers = '', key = ''] = /^(.*\+)?(.+)$/.exec(binding) ?? [];
  const asWritten = { binding, isMeant: () => true };
  if (/^[a-z]$/i.test(key)) {
    const place = `${modifiers}Key${key.toUpperCase()}`;
    return [asWritten, { binding: place, isMeant: (event) => isForeignLetter(event.key) }];
  }
  if (/^[0-9]$/.test(key)) {
    const place = { binding: `${modifiers}Digit${key}`, isMeant: isNoDigit };
    return [asWritten, place, { binding: `${modifiers}Shift+${key}`, isMeant: () => true }];
  }
  return [asWritten];
}

function isForeignLetter(key: string): boolean {
  return /^\p{Letter}/u.test(key) && !/^\p{Script=Latin}/u.test(key);
}

function isNoDigit({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return !/^[0-9]$/.test(key);
}
