import type { Page } from '../state/view';

export const pageTitles: Readonly<Record<Page, string>> = {
  surf: 'The surf',
  landscape: 'The landscape',
  globe: 'The globe',
  aging: 'How it ages',
  'finite-n': 'Finite N',
};
