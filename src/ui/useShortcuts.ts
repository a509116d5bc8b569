import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { ownsKey } from './keyOwnership';

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
 * Listens to the shortcuts of a table on the whole page. They rest while a person types, while
 * a dialog is open, and where the focused element uses the key itself. Single-key shortcuts
 * must be possible to switch off (WCAG 2.1.4): `enabled` is for that.
 */
export function useShortcuts(table: readonly Shortcut[], enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const bindings = table.flatMap(({ keys, run }) =>
      keys.map((key) => [key, guarded(run)] as const),
    );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [table, enabled]);
}

function guarded(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    if (event.target instanceof Element && ownsKey(event.target, event.key)) return;
    event.preventDefault();
    run();
  };
}
