/**
 * What the window that controls and those that show it say to each other. They meet in a channel of the browser that
 * has a name of their own; no server takes part.
 */
import type { AppState } from '../store';
import type { Change } from './changes';

/** What another window shows; all else is of the window in which it happens. */
export function mirroredOf(state: AppState) {
  const { view, results, studies, latest, live } = state;
  const { hover, surf, stage, openedFiles, openedSweep, selectedSlot } = state;
  const computed = { results, studies, latest, live };
  return { view, ...computed, hover, surf, stage, openedFiles, openedSweep, selectedSlot };
}

export type Mirrored = ReturnType<typeof mirroredOf>;

/** `from` and `to` are names of windows, which each makes for itself. */
export type WindowMessage =
  /** Somebody shows, and is there; said again and again. */
  | { readonly type: 'follow'; readonly from: string }
  /** The answer: somebody controls, and is there. */
  | { readonly type: 'control'; readonly from: string; readonly to: string }
  /** What has changed since the last one, from nothing for the first; the next one comes once this is shown. */
  | {
      readonly type: 'state';
      readonly from: string;
      readonly to: string;
      readonly count: number;
      readonly change: Change;
    }
  | { readonly type: 'shown'; readonly from: string; readonly count: number }
  /** The window is closed. */
  | { readonly type: 'bye'; readonly from: string };

/** What is needed of a `BroadcastChannel`. */
export interface Channel {
  postMessage(message: WindowMessage): void;
  onmessage: ((event: MessageEvent<WindowMessage>) => void) | null;
  close(): void;
}
