/** The paper's figures: each entry is a link that sets the whole view. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../language/numerals';
import { visitAsDetailed } from '../lessons/visit';
import { useApp } from '../state/useStore';
import { Menu } from '../ui/Menu';
import { toast } from '../ui/toasts';
import { presets } from './presets';
import { revealPanel } from './navigation';

export const FiguresMenu = memo(function FiguresMenu(): ReactNode {
  const app = useApp();
  return (
    <Menu
      label="Figures"
      accessibleName="Figures of the paper"
      items={presets.map(({ id, title, caption, panel, link }) => ({
        id,
        label: inReadersNumerals(title),
        note: inReadersNumerals(caption),
        onSelect: () => {
          visitAsDetailed(app, title, link);
          revealPanel(panel);
          toast(inReadersNumerals(`${title}: ${caption}`));
        },
      }))}
    />
  );
});
