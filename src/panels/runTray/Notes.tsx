/** What a reader can note of a run: its name, whether pictures show it, its place in the list, its difference to another. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { isHidden, orderedRuns } from '../../state/runs/notebook';
import { cleanedName, comparedRuns, longestName, runNames } from '../../state/settings/notebook';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import styles from './RunTray.module.css';

export function Notes({ slot }: { readonly slot: number }): ReactNode {
  return (
    <div className={styles.notes}>
      <NameField slot={slot} />
      <Shown slot={slot} />
      <Places slot={slot} />
      <Differences slot={slot} />
    </div>
  );
}

/** Takes the name when Enter is pressed or the field is left. */
function NameField({ slot }: { readonly slot: number }): ReactNode {
  const { actions } = useApp();
  const id = useId();
  const name = useStore(({ view }) => runNames.of(view).get(slot) ?? '');
  const [draft, setDraft] = useState<string | null>(null);
  const take = (): void => {
    if (draft !== null) actions.nameRun(slot, draft);
    setDraft(null);
  };
  const problem = draft === null ? null : nameProblem(draft);
  return (
    <div className={styles.noteRow}>
      <label htmlFor={id}>Name</label>
      <input
        id={id}
        className={styles.nameField}
        type="text"
        autoComplete="off"
        aria-describedby={`${id}-note`}
        value={draft ?? name}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <span id={`${id}-note`} className={styles.nameNote} role="status">
        {problem}
      </span>
    </div>
  );
}

/** What becomes of a name that cannot be kept as it was typed. */
function nameProblem(typed: string): string | null {
  const kept = cleanedName(typed);
  if (kept === typed.trim()) return null;
  const what = kept === '' ? 'None of this can be kept' : `Kept as “${kept}”`;
  return `${what}: a name has up to ${longestName} letters, digits, blanks and - . =, and ends with one of the first two.`;
}

function Shown({ slot }: { readonly slot: number }): ReactNode {
  const { actions } = useApp();
  const hidden = useStore(({ view }) => isHidden(view, slot));
  return (
    <Switch
      label="Shown in the pictures of all runs"
      checked={!hidden}
      onChange={(isShown) => {
        actions.showRun(slot, isShown);
      }}
    />
  );
}

function Places({ slot }: { readonly slot: number }): ReactNode {
  const { actions } = useApp();
  const runs = useStore(({ view }) => orderedRuns(view));
  const place = runs.findIndex((run) => run.slot === slot);
  if (runs.length < 2) return null;
  const button = (text: string, by: number): ReactNode => (
    <Button
      size="small"
      accessibleName={`Move run ${slot} ${text.toLowerCase()}`}
      disabled={place + by < 0 || place + by >= runs.length}
      onClick={() => {
        actions.moveRun(slot, by);
      }}
    >
      {text}
    </Button>
  );
  return (
    <div className={styles.noteRow}>
      <span>{`Place ${place + 1} of ${runs.length}`}</span>
      {button('Up', -1)}
      {button('Down', 1)}
    </div>
  );
}

/** Pressed again, the curves themselves are back. */
function Differences({ slot }: { readonly slot: number }): ReactNode {
  const { actions } = useApp();
  const runs = useStore(({ view }) => orderedRuns(view));
  const compared = useStore(({ view }) => comparedRuns.of(view));
  const others = runs.filter((run) => run.slot !== slot);
  if (others.length === 0) return null;
  return (
    <div className={styles.noteRow} role="group" aria-label={`Difference of run ${slot}`}>
      <span>{`Draw run ${slot} minus run`}</span>
      {others.map(({ slot: minus }) => {
        const isDrawn = compared?.of === slot && compared.minus === minus;
        return (
          <Button
            key={minus}
            size="small"
            pressed={isDrawn}
            accessibleName={`Run ${slot} minus run ${minus}`}
            onClick={() => {
              actions.set(comparedRuns, isDrawn ? null : { of: slot, minus });
            }}
          >
            {minus}
          </Button>
        );
      })}
    </div>
  );
}
