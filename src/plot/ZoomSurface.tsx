/**
 * Zooming and panning of the figure it lies in, beside what the pointer does without a modifier:
 * Ctrl or Cmd with the wheel zooms, with a drag pans, with a double click resets; Shift with a drag
 * draws a box to zoom to; two fingers pinch and pan. The plain wheel scrolls the page. Where something
 * inside has the focus, + and - zoom, 0 resets, and Ctrl or Cmd with an arrow key pans.
 */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import styles from './interaction.module.css';
import { followPress, isPrimary } from '../pointer/followPress';
import type { Place } from '../pointer/followPress';
import { useFigure } from './figureContext';
import type { FigureScope } from './figureContext';
import { boxed, panned, pinched, zoomedAbout } from './zoom';
import type { Pixel, Window } from './zoom';

export interface ZoomSurfaceProps {
  /** A gesture goes on; `onCommit` follows when it ends. */
  readonly onZoom: (window: Window) => void;
  readonly onCommit: () => void;
  readonly onReset: () => void;
  /** The keys + and - where something inside has the focus: closer by this factor. */
  readonly onStep: (factor: number) => void;
  /** What lies under the gestures and takes the pointer otherwise. */
  readonly children: ReactNode;
}

/** Zoom factor of one notch (100 px) of a wheel. */
const wheelFactor = 1.25;
/** Zoom factor of one press of a key or a button. */
export const keyFactor = 1.6;
/** Share of the frame by which one press of a key pans. */
const keyPan = 0.1;
/** A wheel has no end: the gesture counts as over after so long a rest. */
const wheelRest = 300;
/** Smaller boxes are slips of a click. */
const leastBox = 6;

/** Two fingers on the figure, which is as it was when the second came down. */
interface Pinch {
  readonly frame: FigureScope;
  readonly from: readonly [Pixel, Pixel];
}

export function ZoomSurface({
  onZoom,
  onCommit,
  onReset,
  onStep,
  children,
}: ZoomSurfaceProps): ReactNode {
  const figure = useFigure();
  const group = useRef<SVGGElement>(null);
  const fingers = useRef(new Map<number, Pixel>());
  const pinch = useRef<Pinch | null>(null);
  // A click that ends a gesture is no click on the plane.
  const swallowClick = useRef(false);
  const [box, setBox] = useState<readonly [Pixel, Pixel] | null>(null);
  useWheelZoom(group, figure, onZoom, onCommit);
  useTwoFingerTouches(group);

  const pixelAt = (place: Place): Pixel => pixelIn(group.current, figure, place);

  const followFinger = ({ currentTarget, nativeEvent, pointerId }: PointerEvent): void => {
    const down = fingers.current;
    down.set(pointerId, pixelAt(nativeEvent));
    followPress(currentTarget, nativeEvent, {
      holds: false,
      move(place) {
        down.set(pointerId, pixelAt(place));
        const [a, b] = [...down.values()];
        if (pinch.current && a && b)
          onZoom(pinched(pinch.current.frame, pinch.current.from, [a, b]));
      },
      end() {
        down.delete(pointerId);
        if (pinch.current === null) return;
        pinch.current = null;
        swallowClick.current = true;
        onCommit();
      },
    });
    const [a, b] = [...down.values()];
    if (!a || !b) return;
    pinch.current = { frame: figure, from: [a, b] };
    // Taken from what one finger may have begun to drag.
    for (const id of down.keys()) currentTarget.setPointerCapture(id);
  };
  const pan = ({ currentTarget, nativeEvent }: PointerEvent): void => {
    const from = pixelAt(nativeEvent);
    let hasMoved = false;
    followPress(currentTarget, nativeEvent, {
      move(place) {
        const at = pixelAt(place);
        hasMoved = true;
        onZoom(panned(figure, { px: at.px - from.px, py: at.py - from.py }));
      },
      end() {
        if (hasMoved) onCommit();
      },
    });
  };
  const drawBox = ({ currentTarget, nativeEvent }: PointerEvent): void => {
    const from = pixelAt(nativeEvent);
    let to = from;
    followPress(currentTarget, nativeEvent, {
      move(place) {
        to = pixelAt(place);
        setBox([from, to]);
      },
      end(how) {
        setBox(null);
        const isBox = Math.abs(to.px - from.px) > leastBox && Math.abs(to.py - from.py) > leastBox;
        swallowClick.current = isBox;
        if (!isBox || how !== 'released') return;
        onZoom(boxed(figure, from, to));
        onCommit();
      },
    });
  };
  const begin = (event: PointerEvent): void => {
    swallowClick.current = false;
    if (event.pointerType === 'touch') {
      followFinger(event);
      if (pinch.current === null) return;
    } else if (isPrimary(event) && event.shiftKey) drawBox(event);
    else if (isPrimary(event) && (event.ctrlKey || event.metaKey)) pan(event);
    else return;
    event.stopPropagation();
    // Text is not selected along the way.
    event.preventDefault();
  };
  return (
    <g
      ref={group}
      onPointerDownCapture={begin}
      onClickCapture={(event) => {
        if (!swallowClick.current && !event.ctrlKey && !event.metaKey) return;
        swallowClick.current = false;
        event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        if (event.ctrlKey || event.metaKey) onReset();
      }}
      onKeyDown={(event) => {
        const [dx, dy] = directionOf(event);
        if (dx !== 0 || dy !== 0) {
          const [px, py] = [-dx * keyPan * figure.width, -dy * keyPan * figure.height];
          onZoom(panned(figure, { px, py }));
          onCommit();
        } else if (event.key === '+' || event.key === '=') onStep(keyFactor);
        else if (event.key === '-') onStep(1 / keyFactor);
        else if (event.key === '0') onReset();
        else return;
        // On some keyboards these signs are on the keys of digits, which are shortcuts.
        event.preventDefault();
      }}
    >
      {children}
      {box ? <Box from={box[0]} to={box[1]} /> : null}
    </g>
  );
}

/** Where a key looks, in pixels to the right and down; nowhere for keys that do not pan. */
function directionOf({ key, ctrlKey, metaKey }: KeyboardEvent): readonly [number, number] {
  const directions: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  return (ctrlKey || metaKey ? directions[key] : undefined) ?? [0, 0];
}

function Box({ from, to }: { readonly from: Pixel; readonly to: Pixel }): ReactNode {
  return (
    <rect
      className={styles.box}
      x={Math.min(from.px, to.px)}
      y={Math.min(from.py, to.py)}
      width={Math.abs(to.px - from.px)}
      height={Math.abs(to.py - from.py)}
    />
  );
}

/** Position within the frame of the figure that `element` lies in. */
function pixelIn(
  element: SVGGElement | null,
  figure: FigureScope,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Pixel {
  const svg = element?.ownerSVGElement?.getBoundingClientRect();
  const within = (value: number, extent: number): number => Math.min(extent, Math.max(0, value));
  return {
    px: within(clientX - (svg?.left ?? 0) - figure.left, figure.width),
    py: within(clientY - (svg?.top ?? 0) - figure.top, figure.height),
  };
}

/** React listens to the wheel passively, where the page's own zoom could not be held back. */
function useWheelZoom(
  group: RefObject<SVGGElement | null>,
  figure: FigureScope,
  onZoom: (window: Window) => void,
  onCommit: () => void,
): void {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const element = group.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = wheelFactor ** (-event.deltaY / 100);
      onZoom(zoomedAbout(figure, pixelIn(element, figure, event), factor));
      clearTimeout(rest.current);
      rest.current = setTimeout(onCommit, wheelRest);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [group, figure, onZoom, onCommit]);
}

/** One finger may scroll the page from here; two are ours. */
function useTwoFingerTouches(group: RefObject<SVGGElement | null>): void {
  useEffect(() => {
    const element = group.current;
    if (!element) return;
    const onTouch = (event: TouchEvent): void => {
      if (event.touches.length > 1) event.preventDefault();
    };
    element.addEventListener('touchstart', onTouch, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      element.removeEventListener('touchstart', onTouch);
      element.removeEventListener('touchmove', onTouch);
    };
  }, [group]);
}
