/** What stands in the page before the program does: which of its frames, and how much of it is true of an address. */
import { firstStep } from '../../lessons/story/firstStep';

/** The views of which the build writes a frame, as links without `#`: their pictures are empty, all else is there. */
export const frameLinks = { lab: 'v=2', story: firstStep } as const;

export type FrameName = keyof typeof frameLinks;

export interface ChosenFrame {
  readonly name: FrameName;
  /** False where the view, or the reader's language, may say something else in the same places. */
  readonly isExact: boolean;
}

/** Fields of a link that make something else of the page than the first page of the lab. */
export const elsewhere = ['page', 'large', 'embed', 'present', 'panel', 'lang'] as const;

export interface FirstAddress {
  readonly hash: string;
  readonly search: string;
  readonly isFramed: boolean;
  readonly hasSeenStory: boolean;
  /** The reader's first language, as a tag. */
  readonly language: string;
}

/** Null where the page will be none of those, or where that is not known before the program is there. */
export function frameFor(address: FirstAddress): ChosenFrame | null {
  const { hash, search, isFramed, hasSeenStory, language } = address;
  if (isFramed || search !== '') return null;
  const link = hash.slice(1);
  const fields = link.split('&').map((part) => part.split('=')[0] ?? '');
  if (elsewhere.some((key) => fields.includes(key))) return null;
  const isTold = link === '' ? !hasSeenStory : fields.includes('story');
  const name = isTold ? 'story' : 'lab';
  const isShown = link === frameLinks[name] || (link === '' && isTold);
  return { name, isExact: isShown && /^en\b/i.test(language) };
}
