/** Files that come back: chosen or dropped, read by code that is loaded then. */
import type { Actions } from '../../state/actions';
import { loaded } from '../../ui/codeOnDemand';
import { attempt } from './attempt';
import { formatsCode } from './formatsCode';

/** Opens them one by one; says of each that cannot be used why not. */
export function openFiles(actions: Actions, files: Iterable<File>): void {
  for (const file of files)
    attempt(
      `Open ${file.name.slice(0, 60)}`,
      'JSON files that “Energy and overlap” has saved can be opened, and merged sweeps with measured thresholds, escape times or outcomes.',
      async () => {
        const { openedOf, leftOutWords } = await loaded(formatsCode);
        const opened = await openedOf(file);
        if (opened.kind === 'curves') {
          actions.addFile(opened.file);
          return;
        }
        const { crosses, escapes, shares } = opened.sweep;
        actions.addSweep(opened.sweep);
        actions.addNotice({
          message: `Opened. Measured places on the phase diagram: ${crosses.length}; on the page Finite N escape times: ${escapes.length}, and finite-N successes: ${shares.length}; each at its p and Δₚ${leftOutWords(opened.leftOut)}.`,
        });
      },
    );
}

/** Asks for files. */
export function chooseFiles(actions: Actions): void {
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: '.json,application/json',
    multiple: true,
  });
  input.addEventListener('change', () => {
    openFiles(actions, input.files ?? []);
  });
  input.click();
}
