/** What the arrow keys go through: by what each step shows, and as links, to be exchanged as text. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { usePanels } from '../../panels/panel';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { Tied } from '../../ui/Tied';
import { presentation } from '../../state/settings/present';
import { withTexts } from '../../state/settings/setting';
import { useWords } from '../words/useWords';
import { lessonPlan, linksIn, textOf } from './playlist';
import styles from './Playlist.module.css';
import { wordsOfLink } from './wordsOfLink';

export interface PlaylistDialogProps {
  readonly list: readonly string[];
  /** Which is shown; -1 for none of them. */
  readonly at: number;
  readonly onClose: () => void;
  readonly onChange: (list: readonly string[]) => void;
  /** Shows a step of the list as it is now. */
  readonly onGo: (list: readonly string[], at: number) => void;
}

export function PlaylistDialog(props: PlaylistDialogProps): ReactNode {
  const { list, at, onClose, onChange, onGo } = props;
  const id = useId();
  const { link, store } = useApp();
  const [text, setText] = useState(() => textOf(list));
  const links = linksIn(text);
  const isChanged = textOf(links) !== textOf(list);
  const keep = (): void => {
    if (isChanged) onChange(links);
    onClose();
  };
  const addPresent = (): void => {
    const { view } = store.getState();
    const without = { [presentation.key]: presentation.initialText };
    const settings = withTexts(view.settings, [presentation], without);
    setText(textOf([...links, link.encode({ ...view, settings })]));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Steps"
      description="The arrow keys go through these. An empty list is the plan for twenty minutes."
      size="wide"
      footer={
        <>
          <Button
            variant="quiet"
            onClick={() => {
              setText(textOf(lessonPlan));
            }}
          >
            The plan for twenty minutes
          </Button>
          <Button onClick={addPresent}>Add what is shown</Button>
          <Button variant="primary" onClick={keep}>
            Keep
          </Button>
        </>
      }
    >
      <ol className={styles.steps}>
        {links.map((one, i) => (
          <Step
            key={`${links.slice(0, i).filter((other) => other === one).length} ${one}`}
            number={i + 1}
            of={one}
            isShown={!isChanged && i === at}
            onGo={() => {
              keep();
              onGo(links, i);
            }}
            onEarlier={() => {
              setText(textOf(links.toSpliced(i, 1).toSpliced(i - 1, 0, one)));
            }}
            onRemove={() => {
              setText(textOf(links.toSpliced(i, 1)));
            }}
          />
        ))}
      </ol>
      <details className={styles.asText}>
        <summary>As links, one a line</summary>
        <label className="visually-hidden" htmlFor={id}>
          Links
        </label>
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
      </details>
    </Dialog>
  );
}

interface StepProps {
  /** From 1. */
  readonly number: number;
  /** Its link. */
  readonly of: string;
  readonly isShown: boolean;
  readonly onGo: () => void;
  readonly onEarlier: () => void;
  readonly onRemove: () => void;
}

function Step({ number, of, isShown, onGo, onEarlier, onRemove }: StepProps): ReactNode {
  const panels = usePanels();
  const { link } = useApp();
  const { story, spoken } = useWords();
  const { title, note, isTold } = wordsOfLink(link, panels, story, of);
  return (
    <li className={styles.step}>
      <button
        type="button"
        className={styles.go}
        lang={isTold ? spoken : undefined}
        aria-current={isShown ? 'step' : undefined}
        onClick={onGo}
      >
        <span>
          <Tied text={title} />
        </span>
        <span className={styles.note}>
          <Tied text={note} />
        </span>
      </button>
      <IconButton
        name={`Earlier: step ${number}`}
        size="small"
        disabled={number === 1}
        onClick={onEarlier}
      >
        ↑
      </IconButton>
      <IconButton name={`Remove step ${number}`} size="small" onClick={onRemove}>
        ×
      </IconButton>
    </li>
  );
}
