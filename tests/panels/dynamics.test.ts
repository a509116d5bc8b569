import { beforeEach, describe, expect, it } from 'vitest';
import { timeCurves, type RunCurves } from '../../src/panels/dynamics/view';
import { dynamicsDataOf } from '../../src/panels/dynamics/table';
import { readableTable } from '../../src/panels/table/readable';
import { paperNotation } from '../../src/panels/notation/quantities';
import { dynamicsDetail, endWords } from '../../src/panels/runTray/words';
import { selectRuns } from '../../src/state/selectors/runs';
import { dynamicsBatch, dynamicsSummary } from '../support/computations';
import { startTestApp, type TestApp } from '../support/testApp';
import { coldTheories } from '../support/coldTheory';
import { flowPart, runParts } from '../../src/state/settings/launch';

const theories = coldTheories({ thresholdEnergy: -1.7 });

let test: TestApp;

beforeEach(() => {
  test = startTestApp();
  test.app.actions.set(flowPart.isWanted, false);
  test.app.actions.launchRun();
});

function view(): RunCurves {
  const [run] = selectRuns(test.app.store.getState());
  if (run === undefined) throw new Error('no run');
  return { ...run, ...theories };
}

async function send(pass: number, ...times: number[]): Promise<void> {
  const batch = dynamicsBatch(pass, ...times);
  await test.client.latest('dynamics').send({ type: 'progress', fraction: 0.5, batch });
  test.drawFrame();
}

async function finish(escape?: typeof dynamicsSummary.escape): Promise<void> {
  const summary = { ...dynamicsSummary, ...(escape && { escape }) };
  await test.client.latest('dynamics').send({ type: 'done', summary });
  test.drawFrame();
}

/** Times of the parts that are drawn, those of a provisional one negative. */
const parts = (): number[][] =>
  timeCurves([view()]).flatMap((curve) =>
    curve.parts.map(({ isProvisional, time }) => Array.from(time, (t) => (isProvisional ? -t : t))),
  );

describe('the curve of N = infinity', () => {
  it('is provisional where no pass has an error estimate yet, and so said in the table', async () => {
    await send(0, 1, 2, 4, 8);
    expect(parts()).toEqual([[-1, -2, -4, -8]]);
    const { columns } = readableTable(dynamicsDataOf(runParts, [view()]));
    expect(columns[1]?.cells.at(-1)).toContain('(provisional)');
    await send(1, 1, 2, 4);
    expect(parts()).toEqual([
      [1, 2, 4],
      [-4, -8],
    ]);
  });

  it('ends in the end where the last valid sample is', async () => {
    await send(0, 1, 2, 4, 8);
    await send(1, 1, 2, 4);
    await finish();
    expect(parts()).toEqual([[1, 2, 4]]);
  });
});

describe('the card of a run', () => {
  const result = () => {
    const { dynamics } = view();
    if (dynamics === null) throw new Error('no result');
    return dynamics;
  };
  const detail = (): string => dynamicsDetail(result());

  it('says at which energy and overlap it ended, with an error that reaches the digits, and not before', async () => {
    const end = (): string => endWords(result(), paperNotation.energy);
    await send(1, 1, 2);
    expect(end()).toBe('');
    await finish();
    expect(end()).toBe('end: ε\u00a01 ± 1, m\u00a01 ± 1');
  });

  it('calls its error the largest of the estimates that the readout gives at each time', async () => {
    await send(1, 1, 2);
    await finish();
    expect(detail()).toContain('largest estimated error ε\u00a00, m\u00a00 · reached its end');
  });

  it('says that there is more during an escape, and how well the time of that is known', async () => {
    await send(1, 1, 2);
    await finish({ time: 1.5, timeError: 2e-4, besides: { energy: 1e-5, overlap: 3e-5 } });
    expect(detail()).toContain(
      'largest estimated error ε\u00a010⁻⁵, m\u00a03×10⁻⁵; more during the escape, whose time is known to 0.02 %',
    );
  });
});
