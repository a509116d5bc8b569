/** What there is to tell: of the link, of what was asked for, of the page itself. */
import { useState, type ReactNode } from 'react';
import { useApp, useStore } from '../state/useStore';
import { Button } from '../ui/Button';
import { NoticeBar, type ShownNotice } from '../ui/NoticeBar';
import { useNewVersion } from './offline/newVersion';
import { Tied } from '../ui/Tied';
import styles from './Notices.module.css';

/** No id of a notice that is made of messages. */
const ofVersion = 'new version';

export function Notices(): ReactNode {
  const { actions } = useApp();
  const notices = useStore(({ notices: all }) => all);
  const takeOver = useNewVersion();
  const [isLater, setIsLater] = useState(false);
  const messages = notices.map(({ message }) => message);
  const shown: ShownNotice[] = [];
  if (messages.length > 0)
    shown.push({
      id: messages.join(),
      kind: 'warning',
      text: <Messages messages={messages} />,
    });
  if (takeOver !== null && !isLater)
    shown.push({ id: ofVersion, kind: 'info', text: <NewVersion onReload={takeOver} /> });
  return (
    <div className={styles.notices}>
      <NoticeBar
        notices={shown}
        onDismiss={(id) => {
          if (id === ofVersion) setIsLater(true);
          else actions.dismissNotices();
        }}
      />
    </div>
  );
}

/** What is to be said at one time is said, and put away, in one notice. */
function Messages({ messages }: { readonly messages: readonly string[] }): ReactNode {
  return (
    <ul className={styles.list}>
      {messages.map((message) => (
        <li key={message}>
          <Tied text={message} />
        </li>
      ))}
    </ul>
  );
}

/** It waits for the reader, who may be in the middle of something. */
function NewVersion({ onReload }: { readonly onReload: () => void }): ReactNode {
  return (
    <span className={styles.version}>
      <span>
        A new version of Saddle Surfer is there. Reloading keeps this view and computes its runs
        again.
      </span>
      <Button size="small" onClick={onReload}>
        Reload
      </Button>
    </span>
  );
}
