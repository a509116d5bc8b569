/** Whether the surf is open: its caption and controls are shown, with the flow of the current point solved on every page. */
import { flag } from './kinds';
import { settingsUnder } from './setting';

export const surfing = settingsUnder('the surf').setting('surf', flag, false);
