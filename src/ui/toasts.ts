import { inReadersNumerals } from '../language/numerals';
import { announce } from './announcer';
import { codeOnDemand } from './codeOnDemand';
import { showOrKeep, takeWaiting, type Message } from './toastQueue';

/** What shows the messages, loaded with the first of them. */
export const toastStack = codeOnDemand('The messages', () => import('./ToastStack'));

// Without it they are spoken at least.
toastStack.subscribe(() => {
  if (toastStack.state().status === 'failed')
    for (const { text } of takeWaiting()) announce(inReadersNumerals(text));
});

/** Shows, and speaks politely, a short message that goes away by itself ("Link copied"). */
export function toast(text: string, action?: Message['action']): void {
  if (!showOrKeep(action === undefined ? { text } : { text, action })) toastStack.load();
}
