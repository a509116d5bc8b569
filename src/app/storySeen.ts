/** Whether the reader has left the story once, be it to skip it: the next visit begins in the lab. */
import { keep, readKept } from '../ui/kept';

const key = 'story-seen';

export function hasSeenStory(): boolean {
  return readKept('local', key) === true;
}

export function keepStorySeen(): void {
  keep('local', key, true);
}
