import { flag } from './kinds';
import { setting } from './setting';

/**
 * Whether the page says everything. The plain view of a first visit leaves out what only those ask for who know the
 * paper. Links that say nothing of it were made in the full view, and go on showing that.
 */
export const details = setting('details', flag, true);
