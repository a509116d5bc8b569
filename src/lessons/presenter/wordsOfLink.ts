/** What a step of a list shows, for whoever reads the list. */
import type { PanelDescriptor } from '../../panels/panel';
import { pointWords } from '../../panels/pointWords';
import { shownOnPage } from '../../panels/shownOnPage';
import { surfing } from '../../state/settings/surf';
import { readLink } from '../../state/url/address';
import type { Link } from '../../state/url/link';
import { filled } from '../words/filled';
import type { StoryWords } from '../words/words';
import { toldStep } from './told';

export interface LinkWords {
  readonly title: string;
  /** Where in parameters, and what else is there. */
  readonly note: string;
  /** Both are the story's, in its language. */
  readonly isTold: boolean;
}

export function wordsOfLink(
  link: Link,
  panels: readonly PanelDescriptor[],
  story: StoryWords,
  text: string,
): LinkWords {
  const { view } = readLink(link, { hash: `#${text}`, search: '' });
  const step = toldStep(view);
  if (step !== null) {
    const title = story.steps[step - 1]?.title ?? '';
    const note = filled(story.ui.progress, { step, count: story.steps.length });
    return { title, note, isTold: true };
  }
  const [first] = shownOnPage(panels, view.page, surfing.of(view));
  const shown = panels.find(({ id }) => id === view.large) ?? first;
  const runs = view.runs.length;
  const counted = runs === 0 ? [] : [runs === 1 ? '1 run' : `${runs} runs`];
  const note = [pointWords(view.point), ...counted].join(' · ');
  return { title: shown?.title ?? '', note, isTold: false };
}
