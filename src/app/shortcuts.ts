/** Keyboard shortcuts of the page; the help dialog lists this table. */
import type { App } from '../state/app';
import type { Shortcut } from '../ui/useShortcuts';
import { present } from '../lessons/presenter/presenting';
import { toggleSurf } from '../panels/player/surf';
import { surfShortcuts } from '../panels/player/surfKeys';
import type { Panel } from '../panels/panel';
import { announce } from '../ui/announcer';
import { fullScreenShortcuts } from '../ui/fullScreen';
import { goToNeighbour, goToPanel, toggleLarge } from './navigation';

export interface ShortcutTargets {
  readonly open: (dialog: 'share' | 'help') => void;
  readonly toggleTheme: () => void;
}

/** One of the lab alone means nothing in the story. */
export interface PageShortcut extends Shortcut {
  readonly ofLab?: true;
}

export function createShortcuts(
  app: App,
  panels: readonly Panel[],
  { open, toggleTheme }: ShortcutTargets,
): readonly PageShortcut[] {
  const { actions } = app;
  return [
    {
      id: 'run',
      ofLab: true,
      keys: ['r'],
      shown: 'R',
      description: 'Run at the current point',
      run: () => {
        actions.launchRun();
      },
    },
    {
      id: 'surf',
      keys: ['p'],
      shown: 'P',
      description: 'Surf: play the flow of the current point, or stop it there',
      run: () => {
        toggleSurf(app);
      },
    },
    ...surfShortcuts(app),
    ...panels.slice(0, 9).map(({ id, title, page }, i) => ({
      id,
      ofLab: true as const,
      keys: [String(i + 1)],
      shown: String(i + 1),
      description: `Go to: ${title}`,
      run: () => {
        goToPanel(app, { id, page });
      },
    })),
    {
      id: 'next-panel',
      ofLab: true,
      keys: ['j'],
      shown: 'J',
      description: 'Go to the next panel, through all pages',
      run: () => {
        goToNeighbour(app, panels, 1);
      },
    },
    {
      id: 'previous-panel',
      ofLab: true,
      keys: ['k'],
      shown: 'K',
      description: 'Go to the panel before',
      run: () => {
        goToNeighbour(app, panels, -1);
      },
    },
    {
      id: 'large',
      ofLab: true,
      keys: ['f'],
      shown: 'F',
      description: 'Show a panel large, or all of them again',
      run: () => {
        toggleLarge(app, panels);
      },
    },
    {
      id: 'all-panels',
      ofLab: true,
      keys: ['Escape'],
      shown: 'Esc',
      description: 'Back from a panel shown large',
      run: () => {
        if (app.store.getState().view.large !== null) toggleLarge(app, panels);
      },
    },
    {
      id: 'present',
      keys: ['b'],
      shown: 'B',
      description: 'Present: large, for a projector; Escape leads back',
      run: () => {
        present(app);
      },
    },
    ...fullScreenShortcuts(),
    ...undoShortcuts(app),
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

/** Those that mean the same wherever the program is shown. */
export function undoShortcuts({ actions }: App): readonly Shortcut[] {
  return [
    {
      id: 'undo',
      keys: ['$mod+z'],
      shown: 'Ctrl+Z',
      description: 'Undo: back to the last view',
      run: () => {
        tell('Undone', actions.undo());
      },
    },
    {
      id: 'redo',
      keys: ['$mod+Shift+z'],
      shown: 'Ctrl+Shift+Z',
      description: 'Redo: forward again',
      run: () => {
        tell('Done again', actions.redo());
      },
    },
  ];
}

/** The picture shows what an undo has changed, but not to everybody. */
function tell(what: string, label: string | null): void {
  if (label !== null) announce(`${what}: ${label}.`);
}
