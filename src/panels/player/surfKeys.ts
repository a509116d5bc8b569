/** How the surf is stepped and sped by keys, wherever it is open: of the page and of what a room is shown. */
import type { App } from '../../state/app';
import { surfing } from '../../state/settings/surf';
import type { Code } from '../../ui/codeOnDemand';
import type { Shortcut } from '../../ui/useShortcuts';
import { changeSpeed } from './speed';
import { surfCode } from './surf';

/** What plays it is there once it is open. */
type SurfCode = typeof surfCode extends Code<infer Module> ? Module : never;

export function surfShortcuts(app: App): readonly Shortcut[] {
  const isOpen = (): boolean => surfing.of(app.store.getState().view);
  const played = (act: (code: SurfCode) => void) => (): void => {
    const code = surfCode.state();
    if (isOpen() && code.status === 'loaded') act(code.module);
  };
  return [
    {
      id: 'surf-back',
      keys: [','],
      shown: ',',
      description: 'Surf: a step back, where it stands still',
      run: played(({ stepSurf }) => {
        stepSurf(app, -1);
      }),
    },
    {
      id: 'surf-on',
      keys: ['.'],
      shown: '.',
      description: 'Surf: a step forward',
      run: played(({ stepSurf }) => {
        stepSurf(app, 1);
      }),
    },
    {
      id: 'surf-escape',
      keys: ['e'],
      shown: 'E',
      description: 'Surf: to the escape, where the flow begins to leave',
      run: played(({ stopAtEscape }) => {
        stopAtEscape(app);
      }),
    },
    {
      id: 'surf-slower',
      keys: ['-'],
      shown: '−',
      description: 'Surf: slower',
      run: () => {
        if (isOpen()) changeSpeed(app, -1);
      },
    },
    {
      id: 'surf-faster',
      keys: ['+', 'Shift++'],
      shown: '+',
      description: 'Surf: faster',
      run: () => {
        if (isOpen()) changeSpeed(app, 1);
      },
    },
  ];
}
