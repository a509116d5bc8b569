import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/panels/registry';
import { presets } from '../../src/app/presets';
import { heldOf } from '../../src/state/runs/held';
import { readLink } from '../../src/state/url/address';
import { decode, programLink } from '../support/link';

const panelPages = tables.panels.map(({ id, page: of }) => [id, of]);

const page = readFileSync(new URL('../../docs/reproduction.md', import.meta.url), 'utf8');

describe('the presets', () => {
  it.each(presets)(
    '$title is a link that decodes without a notice and is written again as the same view',
    ({ link }) => {
      const { view, notices } = decode(link);
      expect(notices).toEqual([]);
      const again = readLink(programLink, { hash: `#${programLink.encode(view)}`, search: '' });
      expect(again.view).toEqual(view);
    },
  );

  it('show the points of the paper, all at p = 3 and Δ_p = 1', () => {
    const points = presets.flatMap(({ link }) => {
      const { view } = decode(link);
      return [view.point, ...view.runs.map(({ point }) => point)];
    });
    for (const { p, deltaP, invDelta2 } of points) {
      expect({ p, deltaP }).toEqual({ p: 3, deltaP: 1 });
      // The supplement's without a matrix, too.
      expect([0, 1.5, 1.9, 2.3, 2.7]).toContain(invDelta2);
    }
  });

  it('lead to panels of the page that they show', () => {
    for (const { link, panel } of presets) {
      const { view } = decode(link);
      expect(panelPages).toContainEqual([panel, view.page]);
    }
  });

  it('wait until they are asked for where they cost minutes, and only there', () => {
    for (const { link, isHeld = false } of presets) {
      const { view } = decode(link);
      const nothing = { dynamics: {}, flow: {} };
      expect(heldOf(view.runs, nothing).runs.length > 0).toBe(isHeld);
    }
  });

  it('have different names', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  it('are listed with their links in docs/reproduction.md, and nothing else is', () => {
    const listed = [...page.matchAll(/^#(v=2\S*)$/gm)].map(([, link]) => link);
    expect(listed).toEqual(presets.map(({ link }) => link));
  });
});
