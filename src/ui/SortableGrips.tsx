/**
 * Grips by which the items of a list are dragged into another order: by mouse, finger and pen, and by keys. The list
 * is drawn by others and stays as it is when the grips come into it, with all that is open in its items.
 */
import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type Modifier,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { LineIcon } from './LineIcon';
import styles from './SortableGrips.module.css';
import { usePrefersReducedMotion } from './usePrefersReducedMotion';

interface Entry {
  /** From 1 on. */
  readonly id: number;
  /** What it is called where it is said what moves: "run 2". */
  readonly name: string;
}

interface SortableGripsProps {
  /** From top to bottom. */
  readonly entries: readonly Entry[];
  /** By id, where the grip of an item goes: an empty element within its `li`. */
  readonly places: ReadonlyMap<number, HTMLElement>;
  /** @param by so many places down; never 0. */
  readonly onMove: (id: number, by: number) => void;
}

export function SortableGrips({ entries, places, onMove }: SortableGripsProps): ReactNode {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = entries.map(({ id }) => id);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      autoScroll={slowScroll}
      accessibility={{
        announcements: announcementsOf(entries),
        screenReaderInstructions: {
          draggable: 'Space takes it, arrow keys move it, Space sets it down, Escape puts it back.',
        },
      }}
      onDragEnd={({ active, over }) => {
        const by = over === null ? 0 : placeIn(ids, over.id) - placeIn(ids, active.id);
        if (by === 0) return;
        onMove(Number(active.id), by);
        // Where it now stands, once it does.
        requestAnimationFrame(() => {
          places.get(Number(active.id))?.scrollIntoView({ block: 'nearest' });
        });
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {entries.map((entry) => {
          const place = places.get(entry.id);
          return place === undefined ? null : <Grip key={entry.id} entry={entry} place={place} />;
        })}
      </SortableContext>
    </DndContext>
  );
}

function Grip({
  entry: { id, name },
  place,
}: {
  readonly entry: Entry;
  readonly place: HTMLElement;
}): ReactNode {
  const hasLittleMotion = usePrefersReducedMotion();
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({
    id,
    attributes: { roleDescription: 'handle' },
    ...(hasLittleMotion && { transition: null }),
  });
  useLayoutEffect(() => {
    setNodeRef(place.closest('li'));
    return () => {
      setNodeRef(null);
    };
  }, [place, setNodeRef]);
  useLayoutEffect(() => {
    const item = place.closest('li');
    if (item === null) return;
    item.style.transform = transform === null ? '' : `translateY(${transform.y}px)`;
    item.style.transition = transform === null ? '' : (transition ?? '');
    item.toggleAttribute('data-dragged', isDragging);
  }, [place, transform, transition, isDragging]);
  return createPortal(
    <button
      ref={setActivatorNodeRef}
      type="button"
      className={styles.grip}
      {...attributes}
      {...listeners}
      aria-label={`Drag ${name}`}
    >
      <LineIcon path={dots} />
    </button>,
    place,
  );
}

/** Two columns of three. */
const dots = [6, 10].flatMap((x) => [3.5, 8, 12.5].map((y) => `M${x} ${y}h.01`)).join('');

/** A list of a few hundred pixels goes by in a second or two, not in a tenth of one. */
const slowScroll = { acceleration: 1.5, threshold: { x: 0, y: 0.15 } };

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

function placeIn(ids: readonly number[], id: string | number): number {
  return ids.indexOf(Number(id));
}

function announcementsOf(entries: readonly Entry[]): Announcements {
  const nameOf = (id: string | number): string =>
    entries.find((entry) => entry.id === id)?.name ?? '';
  const placeOf = (id: string | number): string =>
    `place ${1 + entries.findIndex((entry) => entry.id === id)} of ${entries.length}`;
  return {
    onDragStart: ({ active }) => `Taken: ${nameOf(active.id)}, ${placeOf(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over === null ? undefined : `Over ${placeOf(over.id)}: ${nameOf(active.id)}.`,
    onDragEnd: ({ active, over }) =>
      `Set down at ${placeOf((over ?? active).id)}: ${nameOf(active.id)}.`,
    onDragCancel: ({ active }) => `Back at ${placeOf(active.id)}: ${nameOf(active.id)}.`,
  };
}
