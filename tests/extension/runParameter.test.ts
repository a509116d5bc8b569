import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { commandsOf, commandTables } from '../../src/cli/commands';
import { commandUsage } from '../../src/cli/usage';
import { dynamicsData } from '../../src/panels/dynamics/table';
import { dynamicsName } from '../../src/panels/runTray/words';
import { csvText } from '../../src/panels/takeAway/csv';
import { panelFile } from '../../src/panels/takeAway/panelFile';
import { selectLiveRequest } from '../../src/state/live/request';
import { readLink } from '../../src/state/url/address';
import { createLink } from '../../src/state/url/link';
import { defaultView } from '../../src/state/view';
import v1 from '../fixtures/urls/v1.json';
import { answerJob } from '../support/answerJob';
import { programLink } from '../support/link';
import { startTestApp } from '../support/testApp';
import { solveWithFactor, toyParameters } from './page/toyParameter';
import { toyTables } from './page/toyTables';
import { runCommand } from './runCommand';

const link = createLink(toyTables);
const { chsck } = toyTables.runs;
const read = (hash: string): ReturnType<typeof readLink> =>
  readLink(link, { hash: `#${hash}`, search: '' });

const commands = commandsOf({
  ...commandTables,
  engines: [{ name: 'toy', title: 'with a factor', solve: solveWithFactor }],
  chsck: toyParameters,
});

interface Printed {
  readonly samples: readonly Readonly<Record<string, number>>[];
}

describe('a parameter of a run is one row: from then on', () => {
  it('a run of a link has it, and one without it means what it meant', () => {
    const text = 'v=2&run1=p=3,deltaP=1,invDelta2=1.9;chsck:m0=0.01,tMax=20,tol=0.001';
    const [doubled, without] = [read(`${text},a=2`), read(text)];
    expect(doubled).toMatchObject({ view: { runs: [{ chsck: { snrFactor: 2 } }] }, notices: [] });
    expect(without).toMatchObject({ view: { runs: [{ chsck: { snrFactor: 1 } }] }, notices: [] });
    expect(link.encode(doubled.view)).toBe(`${text},a=2`);
    expect(link.encode(without.view)).toBe(text);
  });

  it('every link that was ever written is written as before', () => {
    for (const { link: hash } of v1.links) {
      const { view } = readLink(programLink, { hash: `#${hash}`, search: '' });
      expect(link.encode(read(hash).view)).toBe(programLink.encode(view));
    }
  });

  it('what is not legal is refused by name, value and range', () => {
    const said = read('run1=invDelta2=1.9;chsck:a=12').notices.map(({ message }) => message);
    expect(said).toEqual([
      'The link has run1.chsck.a = 12, which must be a number between 0.1 and 10; 1 is used.',
    ]);
    expect(read('a=12').notices).toHaveLength(1);
  });

  it('is a setting of the next run, in link and undo, and the solver is handed it', () => {
    const { app, client } = startTestApp('at-once', toyTables);
    app.actions.change(chsck.asked, { snrFactor: 2.5 });
    expect(link.encode(app.store.getState().view)).toBe('v=2&a=2.5');
    // The current point as well, which is solved as a run would be.
    expect(selectLiveRequest(app.store.getState())).toMatchObject({ snrFactor: 2.5 });
    app.actions.launchRun();
    expect(client.latest('dynamics').request).toMatchObject({ snrFactor: 2.5, horizon: 1e4 });
    expect(link.encode(app.store.getState().view)).toMatch(/;chsck:m0=\S*,tol=0\.0001,a=2\.5;flow/);
    expect(app.actions.undo()).toBe('the run');
    expect(app.actions.undo()).toBe('what a run computes');
    expect(app.store.getState().view).toEqual(defaultView);
  });

  it('is another run, and another curve, with another value of it', () => {
    const { app } = startTestApp('at-once', toyTables);
    for (const snrFactor of [1, 2, 1]) {
      app.actions.change(chsck.asked, { snrFactor });
      app.actions.launchRun();
    }
    const { runs } = app.store.getState().view;
    expect(runs.map((run) => run.chsck?.snrFactor)).toEqual([1, 2]);
  });

  it('the card of a run says it where it is not as usual', () => {
    const { initial } = chsck.asked;
    expect(dynamicsName(toyTables.runs, initial)).toBe('N = ∞');
    expect(dynamicsName(toyTables.runs, { ...initial, snrFactor: 2 })).toBe('N = ∞, a = 2');
  });

  it('files say it, and the call that prints the same numbers', async () => {
    const test = startTestApp('by-hand', toyTables);
    const { view } = read('run1=p=3,deltaP=1,invDelta2=2.3;chsck:m0=0.01,tMax=2,tol=0.001,a=2');
    test.app.actions.restore(view, []);
    test.drawFrame();
    await answerJob(test.client.latest('dynamics'), solveWithFactor);
    test.drawFrame();
    const data = dynamicsData(test.app.store.getState());
    expect(data.sources?.[0]).toMatchObject({ name: 'run 1, N = ∞', settings: { a: 2 } });
    const [call = []] = data.commands ?? [];
    expect(call.slice(-2)).toEqual(['--snr-factor', '2']);
    const file = panelFile(data, {
      panel: { id: 'dynamics', title: '', help: '' },
      point: view.point,
      link: '',
      date: new Date(0),
      version: '',
      schema: '',
    });
    expect(csvText(file)).toContain('a = 2');
    const rows = parse<Record<string, string>>(csvText(file), { columns: true, comment: '#' });
    const [name = '', ...args] = call;
    const { samples } = (await runCommand(commands, name, ...args)) as unknown as Printed;
    const last = rows.findLast((row) => row['run1_energy'] !== '');
    expect(Number(last?.['run1_energy'])).toBeCloseTo(samples.at(-1)?.['energy'] ?? NaN, 12);
  });

  it('the command line has its flag, whose value the solver is handed', async () => {
    const run = ['--p', '3', '--m0', '0.01', '--tolerance', '1e-3', '--t-max', '2', '--times', '2'];
    const solved = async (...args: readonly string[]): Promise<Printed['samples']> =>
      ((await runCommand(commands, 'dynamics', ...run, ...args)) as unknown as Printed).samples;
    // Another point of the model has the same ratios.
    const usual = ['--delta-p', '1', '--inv-delta2', '2.3'];
    expect(await solved(...usual, '--snr-factor', '2')).toEqual(
      await solved('--delta-p', '0.5', '--inv-delta2', '4.6'),
    );
    expect(await solved(...usual)).toEqual(await solved(...usual, '--snr-factor', '1'));
    const command = commands.find(({ name }) => name === 'dynamics') ?? expect.fail();
    expect(commandUsage(command)).toMatch(
      /--snr-factor NUMBER .*factor of the signal-to-noise ratios: 0\.1 to 10/,
    );
    await expect(solved(...usual, '--snr-factor', '11')).rejects.toThrow(
      'snrFactor (a) = 11 must be a number between 0.1 and 10',
    );
  });
});
