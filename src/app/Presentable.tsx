/** The page, or what is shown of it to a room; the page keeps all it has meanwhile, and is there again as it was. */
import { Activity, createElement, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { lessons } from '../lessons/Lesson';
import { leavePresenter } from '../lessons/presenter/presenting';
import { presentation } from '../state/settings/present';
import { storyStep } from '../state/settings/story';
import type { AppState } from '../state/store';
import { Held, useApp, useStore } from '../state/useStore';
import { CodeFailure } from '../ui/CodeFailure';
import { Guarded } from '../ui/Guarded';
import { useCode } from '../ui/useCode';
import { App } from './App';

export function Presentable(): ReactNode {
  const isPresented = useStore(({ view }) => presentation.of(view) !== null);
  const kept = useKept(isPresented);
  return (
    <>
      <Activity mode={isPresented ? 'hidden' : 'visible'}>
        <Held at={isPresented ? kept : null}>
          <App />
        </Held>
      </Activity>
      {isPresented ? (
        <Guarded name="The presenter">
          <Presented />
        </Guarded>
      ) : null}
    </>
  );
}

function Presented(): ReactNode {
  const app = useApp();
  const code = useCode(lessons);
  if (code.status === 'loaded') return createElement(code.module.Presenter);
  if (code.status !== 'failed') return null;
  return (
    <CodeFailure
      code={lessons}
      onDismiss={() => {
        leavePresenter(app);
      }}
    />
  );
}

interface Kept {
  readonly state: AppState;
  readonly top: number;
  readonly focused: Element | null;
}

/**
 * The state that the page shows while it is hidden, the last one before; null where a link led into the presenter.
 * Where it was scrolled to, and what had the focus, are so again when it comes back; not so where another step of the
 * story does, which begins at its top.
 */
function useKept(isPresented: boolean): AppState | null {
  const { store } = useApp();
  const [kept, setKept] = useState<Kept | null>(null);
  // Told of at once, while the page is still there.
  useEffect(
    () =>
      store.subscribe(({ view }, before) => {
        const begins = presentation.of(view) !== null && presentation.of(before.view) === null;
        if (begins)
          setKept({ state: before, top: window.scrollY, focused: document.activeElement });
      }),
    [store],
  );
  useEffect(() => {
    if (isPresented || kept === null) return;
    const { state, top, focused } = kept;
    if (storyStep.of(store.getState().view) !== storyStep.of(state.view)) return;
    // Once it has its height again.
    const frame = requestAnimationFrame(() => {
      window.scrollTo({ top });
      // The line of a menu that led into the presenter has gone with its menu.
      const target = focused?.isConnected === false ? document.getElementById('panels') : focused;
      if (target instanceof HTMLElement || target instanceof SVGElement)
        target.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isPresented, kept, store]);
  return kept?.state ?? null;
}
