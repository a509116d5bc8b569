import { expect, it } from 'vitest';
import { visitAsDetailed, visitLink } from '../../src/lessons/visit';
import { sheetLink } from '../../src/lessons/sheetLink';
import { details } from '../../src/state/settings/details';
import { decode } from '../support/link';
import { startTestApp } from '../support/testApp';

it.each([true, false])(
  'a model or figure of the menus shows as much as the reader has chosen: %s',
  (isDetailed) => {
    const { app } = startTestApp('at-once');
    app.actions.set(details, isDetailed);
    visitAsDetailed(app, 'the tensor alone', 'v=2&invDelta2=0');
    const { view } = app.store.getState();
    expect(view.point.invDelta2).toBe(0);
    expect(details.of(view)).toBe(isDetailed);
    expect(app.actions.undo()).toBe('the tensor alone');
    expect(app.store.getState().view.point.invDelta2).not.toBe(0);
  },
);

it('what a class sees is fixed by its link, and a question adds the panel that it leads to', () => {
  const { app } = startTestApp('at-once');
  const embed = ['complexity', 'invDelta2'];
  const view = app.link.encode({ ...app.store.getState().view, embed });
  const address = new URL(sheetLink('bbp', 'k7', view, 'https://example.org/x?teach=1#v=2&p=4'));
  expect(address.search).toBe('?sheet=bbp&class=k7');
  const { view: seen, notices } = decode(address.hash.slice(1));
  expect(notices).toEqual([]);
  app.actions.restore(seen, notices);
  visitLink(app, 'question 2', 'v=2&invDelta2=1.9', 'hessian');
  expect(app.store.getState().view).toMatchObject({
    point: { invDelta2: 1.9 },
    embed: ['complexity', 'invDelta2', 'hessian'],
  });
  app.actions.choose({ embed: null });
  visitLink(app, 'question 3', 'v=2&invDelta2=1.8', 'hessian');
  expect(app.store.getState().view.embed).toBeNull();
});
