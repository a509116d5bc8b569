/** The paper's figures: each entry is a link that sets the whole view. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { visitAsDetailed } from '../lessons/visit';
import type { App } from '../state/app';
import { useApp } from '../state/useStore';
import { codeOnDemand } from '../ui/codeOnDemand';
import { Menu, type MenuItem } from '../ui/Menu';
import { toast } from '../ui/toasts';
import { useOutside } from '../ui/useOutside';
import { revealPanel } from './navigation';
import type { FigurePreset } from './presets';

/** The first visit opens no menu. */
const figures = codeOnDemand('The figures', async () => (await import('./presets')).presets);

export const FiguresMenu = memo(function FiguresMenu(): ReactNode {
  const app = useApp();
  const code = useOutside(figures.subscribe, figures.state);
  const presets = code.status === 'loaded' ? code.module : [];
  return (
    <Menu
      label="Figures"
      accessibleName="Figures of the paper"
      content={figures}
      items={presets.map((preset) => itemOf(app, preset))}
    />
  );
});

function itemOf(app: App, { id, title, caption, panel, link }: FigurePreset): MenuItem {
  return {
    id,
    label: title,
    note: caption,
    onSelect: () => {
      visitAsDetailed(app, title, link);
      revealPanel(panel);
      toast(`${title}: ${caption}`);
    },
  };
}
