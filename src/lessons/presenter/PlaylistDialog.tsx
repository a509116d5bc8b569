/** Which links the arrow keys go through, as text. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { presentation } from '../../state/settings/present';
import { withTexts } from '../../state/settings/setting';
import { linksIn } from './playlist';
import styles from './Presenter.module.css';

export interface PlaylistDialogProps {
  readonly list: readonly string[];
  readonly onClose: () => void;
  readonly onChange: (list: readonly string[]) => void;
}

export function PlaylistDialog({ list, onClose, onChange }: PlaylistDialogProps): ReactNode {
  const id = useId();
  const { link, store } = useApp();
  const [text, setText] = useState(() => list.map((one) => `#${one}`).join('\n'));
  const addPresent = (): void => {
    const { view } = store.getState();
    const without = { [presentation.key]: presentation.initialText };
    const settings = withTexts(view.settings, [presentation], without);
    setText(`${text.trimEnd()}\n#${link.encode({ ...view, settings })}`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Steps"
      description="The arrow keys go through these links, one a line. An empty list is the plan for twenty minutes."
      size="wide"
      footer={
        <>
          <Button onClick={addPresent}>Add what is shown</Button>
          <Button
            variant="primary"
            onClick={() => {
              onChange(linksIn(text));
              onClose();
            }}
          >
            Keep
          </Button>
        </>
      }
    >
      <label htmlFor={id}>Links</label>
      <textarea
        id={id}
        className={styles.links}
        value={text}
        rows={7}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </Dialog>
  );
}
