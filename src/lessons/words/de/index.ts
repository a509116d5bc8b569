import type { Parts } from '../words';
import { controls } from './controls';
import { story } from './story';
import { survey } from './survey';
import { terms } from './terms';

export const german = { story, survey, terms, controls } satisfies Parts;
