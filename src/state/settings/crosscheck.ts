/** Which of the checks is shown as a curve. */
import { checkKeys, type CheckKey } from '../../physics/crosscheck/checkKeys';
import { choice } from './kinds';
import { setting } from './setting';

export const shownCheck = setting<CheckKey>('check', choice(...checkKeys), 'published');
