/** What the page shows, what the symbols mean, which keys work. */
import type { ReactNode } from 'react';
import { rowsOf } from '../physics/runParameters';
import { usePanels } from '../panels/panel';
import { glossaryEntries, termKeys } from '../panels/terms/glossary';
import { meanings } from '../panels/terms/meanings';
import { Tied } from '../ui/Tied';
import type { RunParts } from '../state/settings/launch';
import { useApp } from '../state/useStore';
import { Dialog } from '../ui/Dialog';
import { MathText } from '../ui/MathText';
import { Switch } from '../ui/Switch';
import type { Shortcut } from '../ui/useShortcuts';
import styles from './HelpDialog.module.css';

export interface HelpDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly shortcuts: readonly Shortcut[];
  /** Whether shortcuts without Ctrl or ⌘ are in use. */
  readonly singleKeys: boolean;
  readonly onSingleKeys: (inUse: boolean) => void;
}

const about =
  'A hidden signal is observed twice, as a noisy matrix and as a noisy tensor. Gradient flow goes down the loss from a random start. The landscape holds exponentially many bad minima, yet for 1/Δ₂ large enough the flow finds the signal long before they are gone: the very minima that would trap it, those at the threshold energy, turn into saddles with a single way down, towards the signal. The flow surfs down that way.';

const cautions = [
  'Lines and thresholds are statements for N → ∞. A system of a few hundred degrees of freedom starts with an overlap of order 1/√N and finds the signal on both sides of the gradient-flow line.',
  'Above the line m grows exponentially. Just below it m still grows, as a power of time; further down (p = 3, Δ₃ = 1: 1/Δ₂ < 1.247) it fades after a first rise. That second line is a conjecture which the solutions bear out. The energy approaches εₜₕ slowly and is never drawn as having reached it.',
  'Complexities are annealed: the logarithm of the mean number of points, at overlap zero. For p = 3 they are also typical.',
  'For odd p a run that starts with m < 0 may end in a state that points away from the signal. “Trivial” means no exponentially many minima near m = 0.',
  'The caption of the paper’s Fig. 4 says the isolated eigenvalue appears when 1/Δ₂ becomes smaller than 2; it is larger than 2.',
];

const pointKeys: readonly (readonly [string, string])[] = [
  ['← and → in the story', 'to the step before, to the next'],
  ['Arrow keys', 'one step of a slider, of the ring in the phase diagram, or of a cursor'],
  ['Shift or Page keys', 'ten steps'],
  ['Alt', 'a tenth of a step; drags go a tenth of the way, and no mark attracts'],
  ['Enter on the ring', 'launch a run there'],
  ['Escape on a cursor', 'unpin it'],
  ['F6', 'to a message, such as that of removed runs; then Tab to its button'],
  ['+, − and 0 on the ring', 'zoom of the phase diagram: in, out, all of it'],
  ['Ctrl or ⌘ and an arrow key on the ring', 'move the phase diagram under it'],
  ['Ctrl or ⌘ with the wheel', 'zoom of the phase diagram'],
  ['Shift and drag', 'draw a box on the phase diagram to zoom to'],
  ['Ctrl or ⌘ and drag', 'move the zoomed phase diagram; with a double click: show all of it'],
];

const gestures: readonly (readonly [string, string])[] = [
  ['Tap on a symbol', 'what it means'],
  [
    'Tap or drag on a picture',
    'the cursor, and the values there; a tap on the phase diagram launches a run',
  ],
  ['Finger well above or below a slider', 'it moves a tenth of the way'],
  ['Two fingers', 'zoom and move the phase diagram'],
];

export function HelpDialog({
  open,
  onClose,
  shortcuts,
  singleKeys,
  onSingleKeys,
}: HelpDialogProps): ReactNode {
  const panels = usePanels();
  const { tables } = useApp();
  return (
    <Dialog open={open} onClose={onClose} title="What you are looking at" size="wide">
      <div className={styles.text}>
        <p>
          <Tied text={about} />
        </p>
        <h3>Symbols</h3>
        <dl className={styles.glossary}>
          {termKeys.map((key) => (
            <div key={key} className={styles.entry}>
              <dt>
                <MathText tex={meanings[key].tex} text={glossaryEntries[key].text} />
              </dt>
              <dd>
                <Tied text={`${meanings[key].name}: ${meanings[key].meaning}`} />
              </dd>
            </div>
          ))}
        </dl>
        <h3>Panels</h3>
        <dl className={styles.glossary}>
          {panels.map(({ id, title, help }) => (
            <div key={id} className={styles.entry}>
              <dt>
                <Tied text={title} />
              </dt>
              <dd>
                <Tied text={help} />
              </dd>
            </div>
          ))}
        </dl>
        <h3>What a run is asked for</h3>
        <dl className={styles.glossary}>
          {askedOf(tables.runs).map(({ label, name }) => (
            <div key={label} className={styles.entry}>
              <dt>{label}</dt>
              <dd>
                <Tied text={name} />
              </dd>
            </div>
          ))}
        </dl>
        <h3>Keys</h3>
        <Switch
          label="Single keys are shortcuts (off: only those with Ctrl or ⌘)"
          checked={singleKeys}
          onChange={onSingleKeys}
        />
        <dl className={styles.keys}>
          {[
            ...shortcuts.map(({ shown, description }) => [shown, description] as const),
            ...pointKeys,
          ].map(([keys, meaning]) => (
            <div key={keys} className={styles.entry}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h3>By finger</h3>
        <dl className={styles.keys}>
          {gestures.map(([gesture, meaning]) => (
            <div key={gesture} className={styles.entry}>
              <dt>{gesture}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h3>What to keep in mind</h3>
        <ul>
          {cautions.map((caution) => (
            <li key={caution}>
              <Tied text={caution} />
            </li>
          ))}
        </ul>
        <p>
          Free software under the MIT licence, with{' '}
          <a href={licencesAddress()} target="_blank" rel="noreferrer">
            libraries and fonts under theirs
          </a>
          .
        </p>
      </div>
    </Dialog>
  );
}

/** Every parameter of a run once, as the form calls it. */
function askedOf({ chsck, flow }: RunParts): readonly { label: string; name: string }[] {
  const rows = [...rowsOf(chsck.rows), ...rowsOf(flow.rows)].map(([, row]) => row);
  const names = new Map(rows.map(({ field, spec }) => [field?.label ?? spec.symbol, spec.name]));
  return [...names].map(([label, name]) => ({ label, name }));
}

/** Of the file beside the page; the page that is one file holds its text (scripts/oneFile.ts). */
function licencesAddress(): string {
  const text = document.getElementById('licences')?.textContent;
  return text === undefined
    ? 'licenses.txt'
    : `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
}
