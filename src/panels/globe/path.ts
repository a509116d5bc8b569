/** The path of a run as it lies on a globe: its places moved outwards to the sphere, with how much of them is there. */
import type { GlobePath } from '../../physics/globe/globe';
import type { Vector } from '../../plot/globe/hemisphere';

/** A path as it is seen at a time of its run. */
export interface SeenPath {
  readonly path: GlobePath;
  readonly now: number;
}

export interface PathPiece {
  /** Among the kept times: from this one to the next. */
  readonly index: number;
  readonly places: readonly [from: Vector, to: Vector];
  /** The least of the squared length of both that is inside the globe's three directions. */
  readonly share: number;
  readonly isLater: boolean;
  /** Time at its end. */
  readonly until: number;
}

/** What is less inside has no direction on the globe to speak of. */
const leastInside = 0.02;

export function piecesOf({ path, now }: SeenPath): readonly PathPiece[] {
  const { time, a, b, c, inside } = path;
  const placeAt = (i: number): Vector => {
    const length = Math.sqrt(inside[i] ?? NaN);
    return [(a[i] ?? NaN) / length, (b[i] ?? NaN) / length, (c[i] ?? NaN) / length];
  };
  return Array.from({ length: Math.max(0, time.length - 1) }, (_, index): PathPiece => ({
    index,
    places: [placeAt(index), placeAt(index + 1)],
    share: Math.min(inside[index] ?? 0, inside[index + 1] ?? 0),
    isLater: (time[index] ?? 0) >= now * (1 - 1e-9),
    until: time[index + 1] ?? NaN,
  })).filter(({ share }) => share >= leastInside);
}

/** So much of the squared length inside makes half of the length: what is told of is at least that. */
const mostlyInside = 0.25;

export interface Course {
  readonly places: readonly Vector[];
  /** Time at its last place; NaN where there is none. */
  readonly until: number;
}

/** The past of a path, or what comes later, as far as it lies mostly inside. */
export function courseOf(pieces: readonly PathPiece[], later: boolean): Course {
  const shown = pieces.filter(({ share, isLater }) => isLater === later && share >= mostlyInside);
  const [first] = shown;
  return {
    places: first === undefined ? [] : [first.places[0], ...shown.map(({ places }) => places[1])],
    until: shown.at(-1)?.until ?? NaN,
  };
}
