/** `embed=` in a link: what a page around this one asks for. */
import { describe, expect, it } from 'vitest';
import { tables } from '../../../src/panels/registry';
import { decode, programLink } from '../../support/link';

describe('a link with embed=', () => {
  it('names panels and controls, in any order, and comes back as it is', () => {
    const { view, notices } = decode('v=2&embed=invDelta2,hessian,answer');
    expect(notices).toEqual([]);
    expect(view.embed).toEqual(['hessian', 'answer', 'invDelta2']);
    expect(decode(programLink.encode(view)).view).toEqual(view);
  });

  it('opens on the page of its first panel, unless it names one of its pages', () => {
    expect(decode('embed=fate,invDelta2').view.page).toBe('landscape');
    expect(decode('embed=hessian,fate').view.page).toBe('surf');
    expect(decode('embed=hessian,fate&page=landscape').view.page).toBe('landscape');
    expect(decode('embed=invDelta2&page=aging').view.page).toBe('aging');
    for (const { id, page } of tables.panels) expect(decode(`embed=${id}`).view.page).toBe(page);
  });

  it('shows the whole page where it says nothing, as it always did, or what is not known', () => {
    expect(decode('v=2&invDelta2=1.9').view.embed).toBeNull();
    for (const text of ['colour', 'hessian,colour', '', 'hessian,,p']) {
      const { view, notices } = decode(`embed=${text}&invDelta2=1.9`);
      expect(view.embed).toBeNull();
      expect(view.point.invDelta2).toBe(1.9);
      expect(notices.map(({ field }) => field)).toEqual(['embed']);
    }
  });
});
