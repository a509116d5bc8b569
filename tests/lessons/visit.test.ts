import { expect, it } from 'vitest';
import { visitAsDetailed } from '../../src/lessons/visit';
import { details } from '../../src/state/settings/details';
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
