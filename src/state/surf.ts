/**
 * The surf: the flow of the current point played through all panels. Where it is, is the view's time cursor; whether it
 * is open and how it is played, settings of the view.
 */
export interface Surf {
  readonly isPlaying: boolean;
  /** It stands until what it is played in is drawn. */
  readonly isWaiting: boolean;
}

export const surfAtRest: Surf = { isPlaying: false, isWaiting: false };
