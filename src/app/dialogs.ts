/** The dialogs of the page, loaded together when one is first opened. */
export { HelpDialog } from './HelpDialog';
export { ShareDialog } from './ShareDialog';
