import { afterEach, describe, expect, it, vi } from 'vitest';
import { followSight } from '../../src/state/sight';

type Seen = readonly Pick<IntersectionObserverEntry, 'isIntersecting'>[];

/** A page in a frame of another, and what its browser tells of it. */
function createFrame(): {
  told: boolean[];
  show: (isThere: boolean) => void;
  tab: (state: string) => void;
  stop: () => void;
} {
  let tellBrowser: (entries: Seen) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: Seen) => void) {
        tellBrowser = tell;
      }
      observe(): void {
        // Tells later, as browsers do.
      }
      disconnect(): void {
        tellBrowser = () => undefined;
      }
    },
  );
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const told: boolean[] = [];
  const frame = { document: document as unknown as Document, self: 'frame', top: 'host' };
  const stop = followSight(frame, (isSeen) => told.push(isSeen));
  return {
    told,
    stop,
    show(isThere) {
      tellBrowser([{ isIntersecting: !isThere }, { isIntersecting: isThere }]);
    },
    tab(state) {
      document.visibilityState = state;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('whether a page in a frame is seen', () => {
  it('is not so until the browser says it, and then with every change, told once', () => {
    const { told, show, tab } = createFrame();
    expect(told).toEqual([false]);
    show(true);
    show(true);
    show(false);
    expect(told).toEqual([false, true, false]);
    show(true);
    tab('hidden');
    tab('visible');
    expect(told.slice(3)).toEqual([true, false, true]);
  });

  it('is told no more after the end', () => {
    const { told, show, tab, stop } = createFrame();
    stop();
    show(true);
    tab('hidden');
    expect(told).toEqual([false]);
  });

  it('is always so for a page of its own, and where the browser cannot say it', () => {
    const told: boolean[] = [];
    const document = new EventTarget() as Document;
    followSight({ document, self: 'page', top: 'page' }, (isSeen) => told.push(isSeen));
    vi.stubGlobal('IntersectionObserver', undefined);
    followSight({ document, self: 'frame', top: 'host' }, (isSeen) => told.push(isSeen));
    expect(told).toEqual([true, true]);
  });
});
