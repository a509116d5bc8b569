/**
 * What floats above the page (menus, popovers, tooltips), loaded when the pointer or the focus first
 * comes near something that opens one: a first look needs none of it.
 */
import { codeOnDemand } from '../codeOnDemand';
import type * as parts from './parts';

export const floating = codeOnDemand('What opens here', () => import('./parts'));

export type FloatingParts = typeof parts;
