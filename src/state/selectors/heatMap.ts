/** A map as panels draw it: coarse at once, in the frame of a drag, and fine once a worker is done. */
import type { GridMap } from '../../physics/maps/gridMap';

export interface HeatMap {
  readonly map: GridMap;
  readonly refined: boolean;
}

/** Places along the axes: a coarse map costs half a millisecond, a fine one is smooth on any screen. */
export const coarsePlaces = { columns: 48, rows: 36 } as const;
export const finePlaces = { columns: 192, rows: 144 } as const;

/** The refined map if it answers the present request, whose `runKey` is `key`, else the coarse one. */
export function bestMap(
  coarse: GridMap,
  key: string,
  finished: { readonly key: string; readonly summary: GridMap } | null,
): HeatMap {
  return finished?.key === key
    ? { map: finished.summary, refined: true }
    : { map: coarse, refined: false };
}
