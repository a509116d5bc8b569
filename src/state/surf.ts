/**
 * The surf: the flow of the current point played through all panels. Where it is, is the view's time cursor; whether it
 * is open, a setting of the view.
 */

/** How many times as fast as usual it may be played. */
export const surfSpeeds = [0.5, 1, 2, 4] as const;

export interface Surf {
  readonly isPlaying: boolean;
  readonly speed: (typeof surfSpeeds)[number];
  /** Whether it begins again at its end. */
  readonly loops: boolean;
}

export const surfAtRest: Surf = { isPlaying: false, speed: 1, loops: false };
