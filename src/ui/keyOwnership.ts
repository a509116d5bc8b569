/** Which keys belong to the focused element, so that shortcuts keep off them. */

/** Things one types into: every key is theirs. */
const typingInputs =
  'textarea, select, [contenteditable=""], [contenteditable="true"], ' +
  'input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])';

/** A dialog or an open menu is a world of its own. */
const ownWorld = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Things that Space and Enter activate; a slider is none, so that Space can run from there. */
const activated =
  'button, a[href], summary, input:not([type=range]), [role=button], [role=switch], ' +
  '[role=checkbox], [role=radio], [role=tab]';

/** Things that arrows, Home, End and the Page keys move within. */
const movedWithin =
  'input[type=range], [role=slider], [role=radiogroup], [role=radio], [role=tablist], ' +
  '[role=toolbar], [role=grid], [role=application]';

const activatingKeys: ReadonlySet<string> = new Set([' ', 'Enter']);
const movingKeys: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** Whether a key pressed while `target` has the focus is meant for it. */
export function ownsKey(target: Pick<Element, 'closest'>, key: string): boolean {
  const isWithin = (selector: string) => target.closest(selector) !== null;
  if (isWithin(typingInputs) || isWithin(ownWorld)) return true;
  if (activatingKeys.has(key)) return isWithin(activated);
  return movingKeys.has(key) && isWithin(movedWithin);
}
