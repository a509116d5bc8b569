/** The whole page, or what a page around it asks for of it, or what another window shows. */
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { lessons } from '../lessons/Lesson';
import { useApp, useStore } from '../state/useStore';
import { CodeFailure } from '../ui/CodeFailure';
import { codeOnDemand } from '../ui/codeOnDemand';
import { onDemand } from '../ui/onDemand';
import { useCode } from '../ui/useCode';
import { dialogs } from './App';
import { Presentable } from './Presentable';

const Embedded = onDemand(
  codeOnDemand('The panels', async () => (await import('./embedding/Embedded')).Embedded),
  (embedded) => embedded,
);

export function Composition(): ReactNode {
  const isEmbedded = useStore(({ view }) => view.embed !== null);
  const isSecond = useStore(({ follows }) => follows !== null);
  const offersWindow = useStore(({ stage }) => stage.offersWindow);
  const offersLink = useStore(({ stage }) => stage.offersLink);
  if (isSecond) return <Taught part="SecondWindow" />;
  if (isEmbedded) return <Embedded />;
  return (
    <>
      <Presentable />
      {offersWindow ? <Taught part="SecondDialog" /> : null}
      {offersLink ? <Shared /> : null}
    </>
  );
}

/** Of what is for a room, or that it could not be loaded. */
function Taught({ part }: { readonly part: 'SecondWindow' | 'SecondDialog' }): ReactNode {
  const { actions } = useApp();
  const code = useCode(lessons);
  if (code.status === 'loaded') return createElement(code.module[part]);
  if (code.status !== 'failed') return null;
  return (
    <CodeFailure
      code={lessons}
      onDismiss={() => {
        actions.setStage({ offersWindow: false });
      }}
    />
  );
}

/** The link to what a room is shown; the page has its own button for it. */
function Shared(): ReactNode {
  const { actions } = useApp();
  const code = useCode(dialogs);
  const close = (): void => {
    actions.setStage({ offersLink: false });
  };
  if (code.status === 'loaded')
    return createElement(code.module.ShareDialog, { open: true, onClose: close });
  return code.status === 'failed' ? <CodeFailure code={dialogs} onDismiss={close} /> : null;
}
