import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from '../../../src/physics/parameters';
import { readLink } from '../../../src/state/url/address';
import { linkToPanel } from '../../../src/state/url/pageLink';
import { defaultView, type ViewState } from '../../../src/state/view';
import v1 from '../../fixtures/urls/v1.json';
import { startTestApp } from '../../support/testApp';
import { anyView } from '../../support/views';
import { decode, programLink } from '../../support/link';
import { timeScale } from '../../../src/panels/timeScale';
import { energyWindow } from '../../../src/state/settings/energyWindow';
import {
  hessianSource,
  spectrumDimension,
  spectrumSeed,
} from '../../../src/state/settings/hessian';
import { omitted } from '../../../src/physics/runParameters';
import { chsckPart, flowPart } from '../../../src/state/settings/launch';
import {
  contour,
  furtherLines,
  phaseScale,
  phaseZoom,
} from '../../../src/state/settings/phaseDiagram';
import { sweepSettings } from '../../../src/state/settings/sweep';
import { trendSettings } from '../../../src/state/settings/trend';
import { constantTemperature } from '../../support/constantTemperature';

describe('programLink.encode(view) and decodeView(fields)', () => {
  it('restore every legal view exactly, without a notice', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decode(programLink.encode(view))).toEqual({ view, notices: [] });
      }),
    );
  });

  it('write the same view as the same text, whatever link it came from', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const text = programLink.encode(view);
        const reversed = text.split('&').reverse().join('&');
        expect(programLink.encode(decode(reversed).view)).toBe(text);
      }),
    );
  });

  it('leave defaults out', () => {
    expect(programLink.encode(defaultView)).toBe('v=2');
    expect(decode('')).toEqual({ view: defaultView, notices: [] });
  });

  it('write readable text that needs no escapes', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        // Names may have letters of any alphabet, which are escaped once, as browsers would.
        const text = programLink.encode(view);
        expect(text.replace(/(?<=&names=)[\w:,.=-]*(%[0-9A-F]{2}[\w:,.=-]*)*/, '')).toMatch(
          /^[\w=&.,:;-]*$/,
        );
      }),
    );
  });

  it('survive escaping by other programs, of each field or of the whole', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const text = programLink.encode(view);
        const byField = text.replace(/[,:;]/g, encodeURIComponent);
        expect(decode(byField).view).toEqual(view);
        expect(decode(encodeURIComponent(text)).view).toEqual(view);
      }),
    );
  });

  it('never throw and always give a view that can be written, whatever the text', () => {
    const pieces = fc.constantFrom(
      'p',
      'run1',
      'v',
      'energy',
      '=',
      '&',
      ';',
      ':',
      ',',
      '%',
      '1e',
      '9',
    );
    const text = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (hash, search) => {
        const { view } = decode(hash, `?${search}`);
        expect(decode(programLink.encode(view))).toEqual({ view, notices: [] });
      }),
    );
  });
});

/** The view in the words of the fixtures, which are older than settings by keys. */
function asInVersion1(view: ViewState) {
  return {
    ...view,
    timeScale: timeScale.of(view),
    phaseScale: phaseScale.of(view),
    phaseWindow: phaseZoom.of(view),
    furtherLines: furtherLines.of(view),
    contour: contour.of(view),
    complexityWindow: energyWindow.of(view),
    hessianSource: hessianSource.of(view),
    spectrumDimension: spectrumDimension.of(view),
    spectrumSeed: spectrumSeed.of(view),
    launch: {
      ...omitted(flowPart.asked.of(view), 'horizon'),
      ...omitted(chsckPart.asked.of(view), 'horizon'),
      chsck: chsckPart.isWanted.of(view),
      chsckHorizon: chsckPart.asked.of(view).horizon,
      flow: flowPart.isWanted.of(view),
      flowHorizon: flowPart.asked.of(view).horizon,
    },
    sweep: sweepSettings.of(view),
  };
}

describe('links of version 1', () => {
  it('leave out the defaults of their day', () => {
    expect(asInVersion1(decode('v=1').view)).toMatchObject(v1.defaults);
  });

  it('dilute to c = 100 where they say nothing, as they did; later ones to what the point demands', () => {
    expect(flowPart.asked.of(decode('v=1&n=65535').view).degree).toBe(100);
    expect(flowPart.asked.of(decode('v=1&c=20').view).degree).toBe(20);
    expect(flowPart.asked.of(decode('v=2&n=65535').view).degree).toBeNull();
  });

  it('are written anew as links of this version that show the same', () => {
    for (const { link } of v1.links) {
      const { view } = decode(link);
      expect(decode(programLink.encode(view))).toEqual({ view, notices: [] });
    }
  });

  it.each(v1.links)('go on showing what they showed: $link', ({ link, changes }) => {
    const { view, notices } = decode(link);
    // Fields that came later are not in old examples: they have their defaults.
    expect(asInVersion1(view)).toMatchObject({ ...v1.defaults, ...changes });
    expect(notices).toEqual([]);
  });
});

describe('a link written by hand', () => {
  it('may leave the dilution of a large system to the defaults', () => {
    const [run] = decode('run1=flow:n=65535').view.runs;
    expect(run?.flow).toMatchObject({
      dimension: 65535,
      degree: parameters.degree.initial,
      members: 1,
    });
    expect(decode('run1=flow:n=500').view.runs[0]?.flow?.degree).toBeNull();
  });

  it('may leave the start of finite systems to chance, as links did before it could be given', () => {
    const runs = decode('run1=flow:n=100&run2=flow:n=100,m0=0.2').view.runs;
    expect(runs.map(({ flow }) => flow?.startOverlap)).toEqual([null, 0.2]);
  });

  it('may have the fields after ?, where the hash wins and foreign fields are left alone', () => {
    const { view, notices } = decode('deltaP=2', '?p=4&deltaP=3&utm_source=mail');
    expect(view.point).toEqual({ p: 4, deltaP: 2, invDelta2: 2.3 });
    expect(notices).toEqual([]);
  });

  it('may name an engine only and leave the rest of a run to the defaults', () => {
    expect(decode('run2=invDelta2=1.9;chsck').view.runs).toEqual([
      {
        slot: 2,
        point: { ...defaultView.point, invDelta2: 1.9 },
        chsck: {
          initialOverlap: 1e-10,
          temperature: 0,
          ...constantTemperature,
          horizon: 1e4,
          tolerance: 1e-4,
        },
        flow: null,
      },
    ]);
  });
});

interface BadLink {
  readonly link: string;
  readonly field: string;
  readonly given: string;
  readonly allowed?: string;
  readonly used?: string;
}

const badLinks: readonly BadLink[] = [
  { link: 'p=11', field: 'p', given: '11', allowed: 'a whole number between 3 and 10', used: '3' },
  { link: 'p=3.5', field: 'p', given: '3.5', used: '3' },
  { link: 'p=', field: 'p', given: '', used: '3' },
  { link: 'deltaP=-1', field: 'deltaP', given: '-1', allowed: 'a number between 0.01 and 100' },
  { link: 'deltaP=0x10', field: 'deltaP', given: '0x10', used: '1' },
  { link: 'invDelta2=Infinity', field: 'invDelta2', given: 'Infinity', used: '2.3' },
  { link: 'invDelta2=1,9', field: 'invDelta2', given: '1,9', used: '2.3' },
  { link: 'invDelta2=NaN', field: 'invDelta2', given: 'NaN', used: '2.3' },
  { link: 'energy=low', field: 'energy', given: 'low', used: 'none' },
  { link: 'time=1e99', field: 'time', given: '1e99', used: 'none' },
  { link: 'timeScale=cubic', field: 'timeScale', given: 'cubic', allowed: 'log or linear' },
  { link: 'window=%E0%A4%A', field: 'window', given: '%E0%A4%A', used: 'threshold' },
  { link: 'chsck=yes', field: 'chsck', given: 'yes', allowed: '0 or 1', used: '1' },
  { link: 'seed=1.5', field: 'seed', given: '1.5', used: '7' },
  { link: 'n=5', field: 'n', given: '5', allowed: 'a whole number between 10 and 1048576' },
  { link: 'k=65', field: 'k', given: '65', allowed: 'a whole number between 1 and 64', used: '1' },
  {
    link: 'flowM0=0',
    field: 'flowM0',
    given: '0',
    allowed: 'a number between -0.99 and 0.99, not 0',
    used: 'random',
  },
  { link: 'c=2', field: 'c', given: '2', used: 'auto' },
  { link: 'sweepN=30,31', field: 'sweepN', given: '30,31', used: '30,60,120,240' },
  { link: 'panel=nowhere', field: 'panel', given: 'nowhere', used: 'none' },
  { link: 'v=one', field: 'v', given: 'one', used: '2' },
  { link: 'v=3', field: 'v', given: '3' },
  { link: 'run1=deltaP=0;chsck', field: 'run1.deltaP', given: '0', used: '1' },
  { link: 'run1=p=3;chsck:tol=1', field: 'run1.chsck.tol', given: '1', used: '0.0001' },
  { link: 'run1=p=3;flow:m0=1', field: 'run1.flow.m0', given: '1', used: '0.2' },
  { link: 'run1=p=3', field: 'run1', given: 'p=3' },
  { link: 'run1=', field: 'run1', given: '' },
  { link: 'run1=p=3;magic', field: 'run1', given: 'p=3;magic' },
  { link: 'run1=p=3;chsck;flow:n=1048576,c=1000', field: 'run1.flow', given: 'n=1048576,c=1000' },
  { link: 'run1=p=3;chsck;flow:k=0', field: 'run1.flow.k', given: '0', used: '1' },
  {
    link: 'run1=p=3;chsck;flow:n=50,c=1',
    field: 'run1.flow.c',
    given: '1',
    used: String(parameters.degree.initial),
  },
];

describe('the panel that a link leads to', () => {
  it('is told apart from the view, which keeps nothing of it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { hash, search } = new URL(
          linkToPanel(programLink, view, 'dynamics', 'https://a.test/b/'),
        );
        expect(readLink(programLink, { hash, search })).toEqual({
          view,
          notices: [],
          panel: 'dynamics',
        });
        expect(programLink.encode(readLink(programLink, { hash, search }).view)).not.toContain(
          'panel',
        );
      }),
    );
  });

  it('waits in the store until the page has led there, of the first link and of a later one', () => {
    const { app } = startTestApp();
    const { view, notices, panel } = decode('v=2&panel=hessian');
    app.actions.restore(view, notices, panel);
    expect(app.store.getState().destination).toBe('hessian');
    app.actions.arrive();
    expect(app.store.getState().destination).toBeNull();
    app.actions.visit('the link', decode('v=2&panel=fate'));
    expect(app.store.getState().destination).toBe('fate');
    app.actions.visit('the link', decode('v=2'));
    expect(app.store.getState().destination).toBeNull();
  });
});

describe('every number of a link', () => {
  const numbers = 'energy time invDelta2 flowM0 seed spectrumSeed sweepSeed'.split(' ');

  it.each(numbers)('%s has no sign of zero', (key) => {
    const written = (text: string): string => programLink.encode(decode(`${key}=${text}`).view);
    expect(written('-0.0')).toBe(written('0'));
    expect(JSON.stringify(decode(`${key}=-0`).view)).toBe(JSON.stringify(decode(`${key}=0`).view));
    for (const value of Object.values(decode(`${key}=-0`).view)) expect(value).not.toBe(-0);
    expect(decode(`${key}=-0`).view.point.invDelta2).not.toBe(-0);
  });

  it('has the range of its control: a trend of one instance has no errors to draw', () => {
    const { view, notices } = decode('trendK=1');
    expect(trendSettings.of(view).members).toBe(trendSettings.initial.members);
    expect(notices[0]).toMatchObject({
      field: 'trendK',
      given: '1',
      allowed: 'a whole number between 2 and 64',
    });
  });
});

describe('a bad field of a link', () => {
  it.each(badLinks)('is named and the rest survives: $link', ({ link, ...said }) => {
    const { view, notices } = decode(`${link}&phaseScale=log`);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject(said);
    expect(notices[0]?.message).toContain(said.field.split('.').at(-1));
    expect(view.settings).toEqual({ phaseScale: 'log' });
  });

  it('keeps its default', () => {
    expect(decode('p=99&deltaP=no&chsck=maybe').view).toEqual(defaultView);
  });

  it('says field, value, range and what is used in one sentence', () => {
    expect(decode('deltaP=-1').notices.map(({ message }) => message)).toEqual([
      'The link has deltaP = -1, which must be a number between 0.01 and 100; 1 is used.',
    ]);
  });

  it('says "none" where nothing is used instead', () => {
    const { notices } = decode('run1=p=3;chsck&order=nonsense');
    expect(notices[0]?.message).toMatch(/^The link has order = nonsense, .*; none is used\.$/);
  });

  it('of a run that wants more than memory allows loses that engine only, with the reason', () => {
    const { view, notices } = decode('run1=p=3;chsck;flow:n=1048576,c=1000');
    expect(view.runs[0]?.chsck).not.toBeNull();
    expect(view.runs[0]?.flow).toBeNull();
    expect(notices[0]?.message).toMatch(/needs \d+ MB, allowed are \d+ MB/);
  });

  it('does not make the notice as long as itself', () => {
    expect(decode(`p=${'9'.repeat(10_000)}`).notices[0]?.message.length).toBeLessThan(200);
  });
});

describe('unknown fields of a link', () => {
  it('are reported once, together', () => {
    const { notices } = decode('colour=red&p=4&run9=p=3&size=2');
    expect(notices.map(({ message }) => message)).toEqual([
      'The link has unknown fields, which are left out: colour, run9, size.',
    ]);
  });

  it('in a link of a newer version do not hide what is known', () => {
    const { view, notices } = decode('v=12&p=4&mood=calm');
    expect(view.point.p).toBe(4);
    expect(notices.map(({ message }) => message)).toEqual([
      'The link was made by a newer version (v = 12); what version 2 knows is shown.',
      'The link has unknown fields, which are left out: mood.',
    ]);
  });
});

it('a view of eight full runs stays below 2000 characters', () => {
  const view: ViewState = {
    ...defaultView,
    runs: Array.from({ length: 8 }, (_, index) => ({
      slot: index + 1,
      point: { p: 3, deltaP: 0.123456, invDelta2: 12.3456 },
      chsck: { initialOverlap: 1e-10, temperature: 0, horizon: 1e4, tolerance: 1e-4 },
      flow: {
        dimension: 200,
        seed: 123456789,
        horizon: 100,
        degree: 1000,
        members: 64,
        startOverlap: -0.123456,
        temperature: 0.25,
        noiseSeed: 4,
      },
    })),
  };
  expect(programLink.encode(view).length).toBeLessThan(2000);
});
