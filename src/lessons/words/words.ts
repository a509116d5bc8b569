/** Words of lessons, part by part. */
import { englishControls } from '../../panels/controlWords';
import { englishTerms } from '../../panels/terms/meanings';
import type { TermsWords } from '../../panels/terms/termWords';
import * as en from './en';
import type { Translation } from './translation';

export type StoryWords = Translation<typeof en.story>;
export type SurveyWords = Translation<typeof en.survey>;
export type ControlsWords = Translation<typeof englishControls>;

/** What a language has. It need not have all parts: what it lacks is said in English. */
export interface Parts {
  readonly story?: StoryWords;
  readonly survey?: SurveyWords;
  readonly terms?: TermsWords;
  readonly controls?: ControlsWords;
}

/** All parts, each in some language or in English. */
export type Words = Required<Parts>;

const english: Words = { ...en, terms: englishTerms, controls: englishControls };

export function wordsWith(parts: Parts): Words {
  return { ...english, ...parts };
}
