import { describe, expect, it } from 'vitest';
import { latestOf } from '../../src/state/latest/results';
import { selectSettling } from '../../src/state/selectors/settled';
import { answerJob } from '../support/answerJob';
import { decode } from '../support/link';
import { startTestApp } from '../support/testApp';

const run = 'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=2,tol=0.001';
const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;

/** The app at a link, with the one run at the point itself, so that nothing follows that. */
function at(hash: string) {
  const test = startTestApp('at-once');
  const { view, notices } = decode(hash);
  test.app.actions.restore(view, notices);
  return {
    ...test,
    settling: () => selectSettling(test.app.tables, test.app.store.getState()),
  };
}

describe('what the view asks for', () => {
  it('is settled once its lines, runs, studies and the current point have been computed', async () => {
    const { client, settling } = at('v=2&invDelta2=1.5');
    expect(settling()).toBe('computing');
    await answerJob(client.latest('phaseLines'));
    expect(settling()).toBe('computing');
    const [live] = client.live;
    if (live === undefined) throw new Error('nothing follows the current point');
    await live.send({ type: 'failed', failure });
    expect(settling()).toBe('failed');

    const withRun = at(`v=2&invDelta2=2.7&m0=0.01&${run}`);
    await answerJob(withRun.client.latest('phaseLines'));
    expect(withRun.settling()).toBe('computing');
    await answerJob(withRun.client.latest('dynamics'));
    expect(withRun.settling()).toBe('settled');
    withRun.app.actions.runStudy('sweep');
    expect(withRun.settling()).toBe('computing');
    withRun.app.actions.cancelStudy('sweep');
    expect(withRun.settling()).toBe('failed');
  });

  it('is not settled before a job that waits until the view stands still', () => {
    const { app, settling } = at('v=2&invDelta2=1.5');
    app.actions.choose({ page: 'landscape' });
    expect(latestOf(app.store.getState(), 'splitMap').status).toBe('idle');
    expect(settling()).toBe('computing');
  });
});
