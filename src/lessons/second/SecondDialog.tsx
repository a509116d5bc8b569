/** Offers a second window, for a projector: opened here, or by its link in any window of this browser. */
import type { MouseEvent, ReactNode } from 'react';
import { presentation } from '../../state/settings/present';
import { withTexts } from '../../state/settings/setting';
import { linkTo } from '../../state/url/pageLink';
import { useApp, useStore } from '../../state/useStore';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { meeting, secondAddress } from './address';
import styles from './SecondWindow.module.css';

export function SecondDialog(): ReactNode {
  const { actions, link } = useApp();
  const view = useStore((state) => state.view);
  const isPossible = typeof BroadcastChannel !== 'undefined';
  const shown = isPossible
    ? view
    : { ...view, settings: withTexts(view.settings, [presentation], presented) };
  const page = linkTo(link, shown);
  const address = isPossible ? secondAddress(page, meeting()) : page;
  const close = (): void => {
    actions.setStage({ offersWindow: false });
  };
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    // In a process of its own, so that neither holds up the other.
    window.open(address, '_blank', 'popup,noopener,width=1024,height=768');
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title="A second window"
      description={
        isPossible
          ? 'For a projector: it shows the panels large and without controls, and follows this window. It computes nothing: curves are computed here once and shown there as they come. Either may be closed.'
          : 'This browser does not connect windows: it has no BroadcastChannel. Another window can show the same view, but computes for itself and does not follow.'
      }
    >
      <a className={styles.open} href={address} target="_blank" rel="noopener" onClick={open}>
        Open a second window
      </a>
      <CopyField
        label="Its link, for another window of this browser"
        value={address}
        copiedMessage="Link copied"
      />
    </Dialog>
  );
}

const presented = { [presentation.key]: presentation.write('one') };
