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
      'JSON files that “Energy and overlap” has saved can be opened, and merged sweeps with measured thresholds.',
      async () => {
        const { openedOf } = await loaded(formatsCode);
        const opened = await openedOf(file);
        if (opened.kind === 'crosses') actions.addCrosses(opened.crosses);
        else actions.addFile(opened.file);
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
