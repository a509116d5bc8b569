/**
 * Zooming and panning of the figure it lies in, beside what the pointer does without a modifier:
 * Ctrl or Cmd with the wheel zooms, with a drag pans, with a double click resets; Shift with a drag
 * draws a box to zoom to; two fingers pinch and pan. The plain wheel scrolls the page. Where something
 * inside has the focus, + and - zoom, 0 resets, and Ctrl or Cmd with an arrow key pans.
 */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import styles from './interaction.module.css';
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

/** A gesture under way, with the frame as it was when the gesture began. */
type Gesture =
  | { readonly kind: 'pan'; readonly frame: FigureScope; readonly from: Pixel }
  | { readonly kind: 'box'; readonly frame: FigureScope; readonly from: Pixel }
  | {
      readonly kind: 'pinch';
      readonly frame: FigureScope;
      readonly from: readonly [Pixel, Pixel];
    };

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
  const gesture = useRef<Gesture | null>(null);
  // A click that ends a gesture is no click on the plane.
  const swallowClick = useRef(false);
  const [box, setBox] = useState<readonly [Pixel, Pixel] | null>(null);
  useWheelZoom(group, figure, onZoom, onCommit);
  useTwoFingerTouches(group);

  const pixelAt = (event: { readonly clientX: number; readonly clientY: number }): Pixel =>
    pixelIn(group.current, figure, event);

  const begin = (event: PointerEvent): void => {
    swallowClick.current = false;
    if (event.pointerType === 'touch') {
      fingers.current.set(event.pointerId, pixelAt(event));
      const [a, b] = [...fingers.current.values()];
      if (a && b) gesture.current = { kind: 'pinch', frame: figure, from: [a, b] };
    } else if (event.button === 0 && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      const kind = event.shiftKey ? 'box' : 'pan';
      gesture.current = { kind, frame: figure, from: pixelAt(event) };
    }
    if (gesture.current === null) return;
    event.stopPropagation();
    // Text is not selected along the way.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const at = pixelAt(event);
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, at);
    const current = gesture.current;
    if (current === null) return;
    event.stopPropagation();
    if (current.kind === 'box') setBox([current.from, at]);
    if (current.kind === 'pan')
      onZoom(panned(current.frame, { px: at.px - current.from.px, py: at.py - current.from.py }));
    if (current.kind === 'pinch') {
      const [a, b] = [...fingers.current.values()];
      if (a && b) onZoom(pinched(current.frame, current.from, [a, b]));
    }
  };
  const end = (event: PointerEvent): void => {
    fingers.current.delete(event.pointerId);
    const current = gesture.current;
    if (current === null) return;
    gesture.current = null;
    setBox(null);
    swallowClick.current = true;
    if (current.kind === 'box') {
      const to = pixelAt(event);
      const isBox =
        Math.abs(to.px - current.from.px) > leastBox &&
        Math.abs(to.py - current.from.py) > leastBox;
      swallowClick.current = isBox;
      if (!isBox) return;
      onZoom(boxed(current.frame, current.from, to));
    }
    onCommit();
  };
  return (
    <g
      ref={group}
      onPointerDownCapture={begin}
      onPointerMoveCapture={move}
      onPointerUpCapture={end}
      onPointerCancelCapture={end}
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
          event.preventDefault();
          const [px, py] = [-dx * keyPan * figure.width, -dy * keyPan * figure.height];
          onZoom(panned(figure, { px, py }));
          onCommit();
        }
        if (event.key === '+' || event.key === '=') onStep(keyFactor);
        if (event.key === '-') onStep(1 / keyFactor);
        if (event.key === '0') onReset();
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
