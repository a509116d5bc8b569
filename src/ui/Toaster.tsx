import { createElement } from 'react';
import { currentAnnouncement, subscribeToAnnouncements } from './announcer';
import styles from './Toaster.module.css';
import { toastStack } from './toasts';
import { useOutside } from './useOutside';

/** Where `toast` and `announce` end up; rendered once, at the root of the app. */
export function Toaster() {
  const stack = useOutside(toastStack.subscribe, toastStack.state);
  return (
    <>
      {stack.status === 'loaded' ? createElement(stack.module.ToastStack) : null}
      <LiveRegion />
    </>
  );
}

function LiveRegion() {
  const { id, text } = useOutside(subscribeToAnnouncements, currentAnnouncement);
  return (
    <div className={styles.spoken} role="log" aria-live="polite" aria-relevant="additions">
      <p key={id}>{text}</p>
    </div>
  );
}
