import { useSyncExternalStore } from 'react';
import { Toast } from '@base-ui/react/toast';
import { currentAnnouncement, subscribeToAnnouncements } from './announcer';
import styles from './Toaster.module.css';
import { toastManager } from './toasts';

/** Where `toast` and `announce` end up; rendered once, at the root of the app. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} timeout={4000} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
      <LiveRegion />
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((message) => (
    <Toast.Root key={message.id} toast={message} className={styles.toast} swipeDirection="down">
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.text} />
        <Toast.Close className={styles.close} aria-label="Dismiss">
          ×
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

function LiveRegion() {
  const { id, text } = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement);
  return (
    <div className={styles.spoken} role="log" aria-live="polite" aria-relevant="additions">
      <p key={id}>{text}</p>
    </div>
  );
}
