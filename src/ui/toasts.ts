import { announce } from './announcer';
import { codeOnDemand } from './codeOnDemand';
import { showOrKeep, takeWaiting } from './toastQueue';

/** What shows the messages, loaded with the first of them. */
export const toastStack = codeOnDemand('The messages', () => import('./ToastStack'));

// Without it they are spoken at least.
toastStack.subscribe(() => {
  if (toastStack.state().status === 'failed') takeWaiting().forEach(announce);
});

/** Shows, and speaks politely, a short message that goes away by itself ("Link copied"). */
export function toast(message: string): void {
  if (!showOrKeep(message)) toastStack.load();
}
