/** A list whose items are dragged into another order: by mouse, finger and pen, and by keys. */
import type { CSSProperties, ReactNode } from 'react';
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
import styles from './SortableList.module.css';
import { usePrefersReducedMotion } from './usePrefersReducedMotion';

interface Entry {
  /** From 1 on. */
  readonly id: number;
  /** What it is called where it is said what moves: "run 2". */
  readonly name: string;
}

/** What an item needs to be one of the list. */
export interface SortablePlace {
  readonly ref: (element: HTMLElement | null) => void;
  readonly style: CSSProperties;
  readonly isDragged: boolean;
}

interface SortableListProps {
  readonly className: string | undefined;
  /** From top to bottom. */
  readonly entries: readonly Entry[];
  /** @param by so many places down; never 0. */
  readonly onMove: (id: number, by: number) => void;
  /** @param grip what takes hold of it. */
  readonly draw: (id: number, place: SortablePlace, grip: ReactNode) => ReactNode;
}

export function SortableList({ className, entries, onMove, draw }: SortableListProps): ReactNode {
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
      accessibility={{
        announcements: announcementsOf(entries),
        screenReaderInstructions: {
          draggable: 'Space takes it, arrow keys move it, Space sets it down, Escape puts it back.',
        },
      }}
      onDragEnd={({ active, over }) => {
        const by = over === null ? 0 : placeIn(ids, over.id) - placeIn(ids, active.id);
        if (by !== 0) onMove(Number(active.id), by);
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul className={className}>
          {entries.map((entry) => (
            <Item key={entry.id} entry={entry} draw={draw} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function Item({
  entry: { id, name },
  draw,
}: { readonly entry: Entry } & Pick<SortableListProps, 'draw'>): ReactNode {
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
  const place: SortablePlace = {
    ref: setNodeRef,
    style: transform === null ? {} : { transform: `translateY(${transform.y}px)`, transition },
    isDragged: isDragging,
  };
  const grip = (
    <button
      ref={setActivatorNodeRef}
      type="button"
      className={styles.grip}
      {...attributes}
      {...listeners}
      aria-label={`Drag ${name}`}
    >
      <LineIcon path={dots} />
    </button>
  );
  return draw(id, place, grip);
}

/** Two columns of three. */
const dots = [6, 10].flatMap((x) => [3.5, 8, 12.5].map((y) => `M${x} ${y}h.01`)).join('');

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
