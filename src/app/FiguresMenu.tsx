/** The paper's figures: each entry is a link that sets the whole view. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { inReadersNumerals } from '../language/numerals';
import { readLink } from '../state/url/address';
import { details } from '../state/settings/details';
import { useApp } from '../state/useStore';
import { Menu } from '../ui/Menu';
import { toast } from '../ui/toasts';
import { presets } from './presets';
import { revealPanel } from './navigation';

export const FiguresMenu = memo(function FiguresMenu(): ReactNode {
  const { actions, link, store } = useApp();
  return (
    <Menu
      label="Figures"
      accessibleName="Figures of the paper"
      items={presets.map(({ id, title, caption, panel, link: text }) => ({
        id,
        label: inReadersNumerals(title),
        note: inReadersNumerals(caption),
        onSelect: () => {
          actions.act(title, () => {
            const isDetailed = details.of(store.getState().view);
            actions.visit(title, readLink(link, { hash: `#${text}`, search: '' }));
            // How much is said is the reader's choice, not the figure's.
            actions.set(details, isDetailed);
          });
          revealPanel(panel);
          toast(inReadersNumerals(`${title}: ${caption}`));
        },
      }))}
    />
  );
});
