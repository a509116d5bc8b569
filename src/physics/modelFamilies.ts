/** The table of models: a row here is a model of the command line and of everything written for mixtures. */
import type { ModelFamily } from './model';
import { spikedFamily } from './spikedModel';

/** The first one is meant where none is named. */
export const modelFamilies: readonly ModelFamily[] = [spikedFamily];
