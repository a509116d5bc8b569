/** Numbers in the language that is chosen, before anything is drawn of a view. */
import { writeNumbersIn } from '../language/numerals';
import { numeralsOf } from '../lessons/words/languages';
import type { App } from '../state/app';

export function followLanguage({ store }: Pick<App, 'store'>): void {
  const follow = (): void => {
    writeNumbersIn(numeralsOf(store.getState().view, navigator.languages));
  };
  follow();
  // Earlier than any part of the page, which are drawn later.
  store.subscribe(({ view }, { view: before }) => {
    if (view.settings !== before.settings) follow();
  });
}
