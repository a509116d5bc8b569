/** What is added to the tables, without a page: the link and what it restores, jobs, numbers and files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as numbers from '../../src/panels/numbers';
import { csvText } from '../../src/panels/takeAway/csv';
import { panelFile } from '../../src/panels/takeAway/panelFile';
import { runToEnd } from '../../src/physics/computation';
import { readLink } from '../../src/state/url/address';
import { createLink } from '../../src/state/url/link';
import { linkToPanel } from '../../src/state/url/pageLink';
import { defaultView, type ViewState } from '../../src/state/view';
import { settingsOf } from '../../src/state/tables';
import { programLink } from '../support/link';
import { anySettings } from '../support/settings';
import { startTestApp } from '../support/testApp';
import { jobPanel } from './page/jobPanel';
import { staticPanel } from './page/staticPanel';
import { computeToySums } from './page/toyJob';
import { toyPower } from './page/toySetting';
import { toyTables } from './page/toyTables';

const link = createLink(toyTables);

describe('a setting in the row of a panel', () => {
  it('is in the link and comes back, beside all others', () => {
    const anyView = anySettings(settingsOf(toyTables)).map((settings): ViewState => ({
      ...defaultView,
      settings,
    }));
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readLink(link, { hash: `#${link.encode(view)}`, search: '' })).toEqual({
          view,
          notices: [],
        });
      }),
    );
  });

  it('is refused by name, value and range, and is unknown to those that were not handed it', () => {
    const said = readLink(link, { hash: '#toyPower=12', search: '' }).notices;
    expect(said.map(({ message }) => message)).toEqual([
      'The link has toyPower = 12, which must be a whole number between 1 and 9; 2 is used.',
    ]);
    expect(readLink(programLink, { hash: '#toyPower=3', search: '' }).notices).toHaveLength(1);
  });

  it('is changed to the nearest legal value, quick changes as one step to undo', () => {
    const { app } = startTestApp('at-once', toyTables);
    for (const value of [3, 4, 99]) app.actions.set(toyPower, value);
    expect(toyPower.of(app.store.getState().view)).toBe(9);
    expect(app.actions.undo()).toBe('what is shown');
    expect(app.store.getState().view).toEqual(defaultView);
  });
});

describe('a panel', () => {
  it('is where a link may lead and what may be large', () => {
    const view = { ...defaultView, large: staticPanel.id };
    const { hash, search } = new URL(linkToPanel(link, view, jobPanel.id, 'https://a.test/'));
    expect(readLink(link, { hash, search })).toEqual({ view, notices: [], panel: jobPanel.id });
  });

  it('with a job of its own is given what the view asks for, and its files have the numbers', async () => {
    const { app, client } = startTestApp('at-once', toyTables);
    app.actions.set(toyPower, 3);
    const { request } = client.latest('toySums');
    expect(request).toEqual({ power: 3 });
    const summary = runToEnd(computeToySums({ power: 3 }));
    await client.latest('toySums').send({ type: 'done', summary });
    const state = app.store.getState();
    const data = jobPanel.data(numbers)(state);
    if (data === null) throw new Error('no numbers');
    const file = panelFile(data, {
      panel: jobPanel,
      point: state.view.point,
      link: linkToPanel(link, state.view, jobPanel.id, 'https://a.test/'),
      date: new Date(0),
      version: '1',
      schema: 'https://a.test/schema.json',
    });
    expect(csvText(file)).toMatch(/\nn,sum\n1,1\n2,9\n3,36\n/);
  });
});
