/** How the page is shown to a room: one panel, large, or two beside each other; null where it is not. */
import { choice, optional } from './kinds';
import { settingsUnder } from './setting';

export type Presentation = 'one' | 'two';

export const presentation = settingsUnder('the presenter').setting<Presentation | null>(
  'present',
  optional<Presentation>(choice('one', 'two'), 'none', 'one'),
  null,
);
