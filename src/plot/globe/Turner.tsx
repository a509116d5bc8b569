/**
 * What turns a globe: a press that is dragged, with the place under it following; arrow keys, Shift ten times as
 * far and Alt a tenth; two fingers or Ctrl with the wheel zoom, as do + and -. A double press, Enter and 0 face a
 * place.
 */
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { followPress, isPrimary, type Place } from '../../pointer/followPress';
import { stepsOfArrow } from '../keySteps';
import styles from './Globe.module.css';
import { useGlobe, type GlobeScope } from './globeContext';
import { draggedBy, type Angles, type Seen } from './turning';

export interface TurnerProps {
  readonly name: string;
  /** What is in the middle, in words. */
  readonly valueText: string;
  readonly angles: Angles;
  readonly zoom: number;
  /** A finger that begins up or down scrolls the page; one that begins sideways turns the globe every way. */
  readonly scrolls: boolean;
  /** A gesture goes on; `onCommit` follows when it ends. */
  readonly onTurn: (angles: Angles) => void;
  readonly onZoom: (zoom: number) => void;
  readonly onCommit: () => void;
  readonly onFace: () => void;
}

/** Degrees by which one press of an arrow key turns. */
const keyStep = 5;
/** Zoom factor of one press of a key or a button, and of one notch (100 px) of a wheel. */
export const zoomStep = 1.25;
/** A wheel has no end: the gesture counts as over after so long a rest. */
const wheelRest = 300;

export function Turner(props: TurnerProps): ReactNode {
  const { name, valueText, angles, zoom, scrolls, onTurn, onZoom, onCommit, onFace } = props;
  const scope = useGlobe();
  const disc = useRef<SVGCircleElement>(null);
  const fingers = useRef(new Map<number, Place>());
  useWheel(disc, zoom, onZoom, onCommit);
  useOwnTouches(disc, scrolls);

  const press = ({ currentTarget, nativeEvent, pointerId }: PointerEvent): void => {
    if (!isPrimary(nativeEvent)) return;
    const down = fingers.current;
    down.set(pointerId, nativeEvent);
    const seenAt = seenIn(currentTarget, scope);
    // Each finger that comes or goes begins anew where the globe is.
    const begun = { angles, zoom, from: [...down.values()] };
    let hasMoved = false;
    followPress(currentTarget, nativeEvent, {
      move(place) {
        down.set(pointerId, place);
        hasMoved = true;
        const now = [...down.values()];
        if (now.length !== begun.from.length) return;
        if (now.length === 2) onZoom((begun.zoom * apart(now)) / apart(begun.from));
        else onTurn(draggedBy(begun.angles, seenAt(nativeEvent), seenAt(place)));
      },
      end(how) {
        down.delete(pointerId);
        if (!hasMoved) return;
        if (how === 'cancelled' && begun.from.length === 1) onTurn(begun.angles);
        onCommit();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = keyStep * stepsOfArrow(event) * (Math.PI / 180);
    const turn: Seen | undefined = {
      ArrowLeft: [-Math.sin(step), 0] as const,
      ArrowRight: [Math.sin(step), 0] as const,
      ArrowUp: [0, Math.sin(step)] as const,
      ArrowDown: [0, -Math.sin(step)] as const,
    }[event.key];
    if (turn && !event.ctrlKey && !event.metaKey) onTurn(draggedBy(angles, [0, 0], turn));
    else if (event.key === '+' || event.key === '=') onZoom(zoom * zoomStep);
    else if (event.key === '-') onZoom(zoom / zoomStep);
    else if (event.key === 'Enter' || event.key === '0') onFace();
    else return;
    event.preventDefault();
    event.stopPropagation();
    onCommit();
  };
  const { centre, radius, width, height } = scope;
  const [longitude] = angles;
  return (
    <>
      <circle
        ref={disc}
        className={styles.turner}
        cx={centre.px}
        cy={centre.py}
        r={radius}
        tabIndex={0}
        role="slider"
        aria-roledescription="globe to turn"
        aria-label={name}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={Math.round(longitude)}
        aria-valuetext={valueText}
        data-testid="globe-turner"
        data-scrolls={scrolls ? '' : undefined}
        onPointerDown={press}
        onDoubleClick={onFace}
        onKeyDown={onKeyDown}
      />
      <circle
        className={styles.focusRing}
        cx={centre.px}
        cy={centre.py}
        r={Math.min(radius, width / 2 - 3, height / 2 - 3)}
      />
    </>
  );
}

/** Where a place of the window is in radii from the middle of the globe. */
function seenIn(element: Element, { centre, radius }: GlobeScope): (place: Place) => Seen {
  const svg = element.closest('svg')?.getBoundingClientRect();
  return ({ clientX, clientY }) => [
    (clientX - (svg?.left ?? 0) - centre.px) / radius,
    -(clientY - (svg?.top ?? 0) - centre.py) / radius,
  ];
}

function apart([a, b]: readonly Place[]): number {
  return a && b ? Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) : 1;
}

/** A finger that turns the globe scrolls no page: `touch-action` of a shape in an SVG is not heeded everywhere. */
function useOwnTouches(disc: React.RefObject<SVGCircleElement | null>, scrolls: boolean): void {
  useEffect(() => {
    const element = disc.current;
    if (!element) return;
    let begun: Place | undefined;
    let turns = !scrolls;
    const onBegin = ({ touches }: TouchEvent): void => {
      turns = !scrolls || touches.length > 1;
      begun = touches[0];
    };
    const onMove = (event: TouchEvent): void => {
      const [finger] = event.touches;
      if (!turns && begun && finger)
        turns = Math.abs(finger.clientX - begun.clientX) > Math.abs(finger.clientY - begun.clientY);
      if (turns && event.cancelable) event.preventDefault();
    };
    element.addEventListener('touchstart', onBegin, { passive: true });
    element.addEventListener('touchmove', onMove, { passive: false });
    return () => {
      element.removeEventListener('touchstart', onBegin);
      element.removeEventListener('touchmove', onMove);
    };
  }, [disc, scrolls]);
}

/** React listens to the wheel passively, where the page's own zoom could not be held back. */
function useWheel(
  disc: React.RefObject<SVGCircleElement | null>,
  zoom: number,
  onZoom: (zoom: number) => void,
  onCommit: () => void,
): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const element = disc.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      onZoom(zoom * zoomStep ** (-event.deltaY / 100));
      clearTimeout(timer.current);
      timer.current = setTimeout(onCommit, wheelRest);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [disc, zoom, onZoom, onCommit]);
}
