/**
 * One press of a pointer, followed to its end, whatever ends it. Everything on the page that is
 * dragged is dragged through this, so that nothing follows a pointer that no button holds.
 */

/** A place on the screen, in pixels of the window. */
export interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * `released`: the pointer was lifted. `interrupted`: it is no longer ours (a context menu, another
 * window, capture lost, its button up unseen). `cancelled`: the press was meant for something else,
 * such as scrolling, and nothing should have come of it.
 */
export type PressEnd = 'released' | 'interrupted' | 'cancelled';

export interface PressFollower {
  /** Where the pointer means to be: with Alt it goes a tenth of its way, and so do fingers far above or below. */
  readonly move: (place: Place) => void;
  /** Once, after which nothing more comes. `fine`: with a tenth of its way. */
  readonly end: (how: PressEnd, fine: boolean) => void;
  /** Only the way sideways counts: a finger that has gone well up or down from where it began goes a tenth of it. */
  readonly sideways?: boolean;
  /** False where something inside may hold the pointer as well. */
  readonly holds?: boolean;
}

/** Alt divides the pointer's way by ten, as it does the steps of keys. */
const fineShare = 0.1;

/** Pixels up or down after which a finger means to be fine: about its own width. */
const finerFrom = 48;

const primaryButton = 1;

/** Whether `press` begins a drag: the left button of a mouse, a finger, the tip of a pen. */
export function isPrimary(press: Pick<PointerEvent, 'button'>): boolean {
  return press.button === 0;
}

/** Follows the pointer of `press`, a `pointerdown` on `element`, until it ends. */
export function followPress(
  element: Element,
  press: PointerEvent,
  { move, end, sideways = false, holds = true }: PressFollower,
): void {
  const listening = new AbortController();
  let last: Place = press;
  let meant: Place = press;

  const finish = (how: PressEnd, fine = false): void => {
    if (listening.signal.aborted) return;
    listening.abort();
    end(how, fine);
  };
  const isFine = ({ altKey, clientY }: PointerEvent): boolean =>
    altKey ||
    (sideways && press.pointerType !== 'mouse' && Math.abs(clientY - press.clientY) > finerFrom);
  const follow = (event: PointerEvent): void => {
    const share = isFine(event) ? fineShare : 1;
    const [dx, dy] = [event.clientX - last.clientX, event.clientY - last.clientY];
    last = event;
    if (dx === 0 && dy === 0) return;
    meant = { clientX: meant.clientX + share * dx, clientY: meant.clientY + share * dy };
    move(meant);
  };
  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    act: (event: WindowEventMap[Type]) => void,
  ): void => {
    // Before anything that would keep the event to itself.
    window.addEventListener(type, act, { capture: true, signal: listening.signal });
  };
  const listenToPointer = (
    type: 'pointermove' | 'pointerup' | 'pointercancel' | 'lostpointercapture',
    act: (event: PointerEvent) => void,
  ): void => {
    listen(type, (event) => {
      if (event.pointerId === press.pointerId) act(event);
    });
  };

  listenToPointer('pointermove', (event) => {
    const isHeld = (event.buttons & primaryButton) !== 0 && element.isConnected;
    if (isHeld) follow(event);
    else finish('interrupted');
  });
  listenToPointer('pointerup', (event) => {
    follow(event);
    finish('released', isFine(event));
  });
  listenToPointer('pointercancel', () => {
    finish('cancelled');
  });
  listen('blur', (event) => {
    if (event.target === window) finish('interrupted');
  });
  listen('contextmenu', () => {
    // A finger that rests may ask for a menu and go on.
    if (press.pointerType === 'mouse') finish('interrupted');
  });
  if (!holds) return;
  element.setPointerCapture(press.pointerId);
  listenToPointer('lostpointercapture', (event) => {
    if (event.target === element) finish('interrupted');
  });
}
