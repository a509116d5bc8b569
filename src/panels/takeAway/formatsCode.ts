import { codeOnDemand } from '../../ui/codeOnDemand';

/** What makes and reads files comes when it is asked for. */
export const formatsCode = codeOnDemand('What makes files', () => import('./formats'));
