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
      'This panel’s own JSON files can be opened.',
      async () => {
        const { curvesOf } = await loaded(formatsCode);
        actions.addFile(await curvesOf(file));
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
