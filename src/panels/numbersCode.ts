import { codeOnDemand } from '../ui/codeOnDemand';

/** A first look at the pictures loads no numbers. */
export const numbersCode = codeOnDemand('The numbers', () => import('./numbers'));
