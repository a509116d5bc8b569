/** Keyboard shortcuts of the page; the help dialog lists this table. */
import { actions } from '../state/useStore';
import type { Shortcut } from '../ui/useShortcuts';
import { panels } from '../panels/registry';
import { revealPanel } from './revealPanel';

export interface ShortcutTargets {
  readonly open: (dialog: 'share' | 'help') => void;
  readonly toggleTheme: () => void;
}

export function createShortcuts({ open, toggleTheme }: ShortcutTargets): readonly Shortcut[] {
  return [
    {
      id: 'run',
      keys: ['r'],
      shown: 'R',
      description: 'Run at the current point',
      run: () => {
        actions.launchRun();
      },
    },
    ...panels.slice(0, 9).map(({ id, title, page }, i) => ({
      id,
      keys: [String(i + 1)],
      shown: String(i + 1),
      description: `Go to: ${title}`,
      run: () => {
        actions.choose({ page });
        revealPanel(id);
      },
    })),
    {
      id: 'undo',
      keys: ['$mod+z'],
      shown: 'Ctrl+Z',
      description: 'Undo: back to the last view',
      run: () => {
        history.back();
      },
    },
    {
      id: 'redo',
      keys: ['$mod+Shift+z'],
      shown: 'Ctrl+Shift+Z',
      description: 'Redo: forward again',
      run: () => {
        history.forward();
      },
    },
    {
      id: 'share',
      keys: ['s'],
      shown: 'S',
      description: 'Share this view',
      run: () => {
        open('share');
      },
    },
    {
      id: 'theme',
      keys: ['d'],
      shown: 'D',
      description: 'Light or dark',
      run: toggleTheme,
    },
    {
      id: 'help',
      keys: ['Shift+?', '?'],
      shown: '?',
      description: 'Help',
      run: () => {
        open('help');
      },
    },
  ];
}
