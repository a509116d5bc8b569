import { useEffect } from 'react';
import { Toast } from '@base-ui/react/toast';
import { Tied } from './Tied';
import { showBy, timeFor } from './toastQueue';
import styles from './ToastStack.module.css';

const toastManager = Toast.createToastManager();

/** The messages that are on the screen, the latest in front. */
export function ToastStack() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  useEffect(
    () =>
      showBy((message) => {
        const { text, action } = message;
        const id = toastManager.add({
          description: <Tied text={text} />,
          priority: 'low',
          timeout: timeFor(message),
          ...(action && {
            actionProps: {
              children: action.label,
              onClick() {
                toastManager.close(id);
                action.act();
              },
            },
          }),
        });
      }),
    [],
  );
  return toasts.map((message) => (
    <Toast.Root key={message.id} toast={message} className={styles.toast} swipeDirection="down">
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.text} />
        <Toast.Action className={styles.action} />
        <Toast.Close className={styles.close} aria-label="Dismiss">
          ×
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
