import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { bindingsOf, isSingleKey, type KeyBinding } from './keyBindings';
import { ownsKey } from './keyOwnership';
import { useStored } from './useStored';

/** One line of the table of shortcuts; the help dialog lists the same table. */
export interface Shortcut {
  readonly id: string;
  /** Bindings in the notation of tinykeys: "Space", "Shift+?", "$mod+z". Any of them will do. */
  readonly keys: readonly string[];
  /** The key as people know it: "?", "Ctrl+Z". */
  readonly shown: string;
  /** What it does: "Run or pause". */
  readonly description: string;
  readonly run: () => void;
}

/**
 * `keys-with-ctrl` is for people who speak or whose hands slip: letters, digits and signs alone do nothing then (WCAG
 * 2.1.4).
 */
export type ShortcutsInUse = 'all' | 'keys-with-ctrl' | 'none';

/** The reader's choice, and how to choose. */
export function useChosenKeys(): [ShortcutsInUse, (chosen: ShortcutsInUse) => void] {
  const [chosen, choose] = useStored<ShortcutsInUse>('shortcuts', ['all', 'keys-with-ctrl']);
  return [chosen ?? 'all', choose];
}

/**
 * Listens to the shortcuts of a table on the whole page, whatever the layout of the keyboard. They
 * rest while a person types, while a dialog is open, and where the focused element uses the key
 * itself.
 */
export function useShortcuts(table: readonly Shortcut[], inUse: ShortcutsInUse): void {
  useEffect(() => {
    if (inUse === 'none') return;
    const bindings = table.flatMap(({ keys, run }) =>
      keys
        .filter((key) => inUse === 'all' || !isSingleKey(key))
        .flatMap(bindingsOf)
        .map((meant) => [meant.binding, guarded(meant, run)] as const),
    );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [table, inUse]);
}

function guarded({ isMeant }: KeyBinding, run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || !isMeant(event)) return;
    if (event.target instanceof Element && ownsKey(event.target, event.key)) return;
    event.preventDefault();
    run();
  };
}
