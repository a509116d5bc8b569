import type { Parts } from '../words';
import { story } from './story';
import { survey } from './survey';
import { terms } from './terms';

export const german = { story, survey, terms } satisfies Parts;
