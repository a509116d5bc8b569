import { useEffect } from 'react';
import { Toast } from '@base-ui/react/toast';
import { Tied } from './Tied';
import { showBy } from './toastQueue';
import styles from './ToastStack.module.css';

const toastManager = Toast.createToastManager();

/** Milliseconds that a message stays which offers something to do. */
const timeToAct = 12_000;

/** The messages that are on the screen, the latest in front. */
export function ToastStack() {
  return (
    <Toast.Provider toastManager={toastManager} timeout={4000} limit={3}>
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
      showBy(({ text, action }) => {
        const id = toastManager.add({
          description: <Tied text={text} />,
          priority: 'low',
          ...(action && {
            timeout: timeToAct,
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
