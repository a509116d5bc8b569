/**
 * A run as one field of a link, in full so that no default can change it:
 *
 *     run1=p=3,deltaP=1,invDelta2=1.9;chsck:m0=1e-10,tMax=10000,tol=0.0001;flow:n=200,seed=7,tMax=100
 *
 * The flow's `c=20` dilutes its couplings, `k=16` makes it an ensemble and `m0=0.2` starts it at that
 * overlap; without them they are dense, it is one instance and its start is random. What a link written
 * by hand leaves out (`run1=invDelta2=1.9;chsck`) has its default.
 */
import { parameters, type ModelPoint, type ParameterKey } from '../../physics/parameters';
import type { Notice } from '../store';
import { flowRefusal, needsDilution } from '../runs/plan';
import { defaultView, type FlowLaunch, type Run } from '../view';
import { launchSettings } from '../settings/launch';
import { parameter } from '../settings/kinds';
import { badField, givenTwice, lostField } from './notices';
import { shown, splitAtFirst } from './text';

/** Names in the link and the parameters they stand for, in order; the values are the defaults. */
interface Group<Name extends string> {
  readonly parameterOf: Readonly<Record<Name, ParameterKey>>;
  readonly defaults: Readonly<Record<Name, number>>;
}

const pointGroup: Group<'p' | 'deltaP' | 'invDelta2'> = {
  parameterOf: { p: 'p', deltaP: 'deltaP', invDelta2: 'invDelta2' },
  defaults: defaultView.point,
};
const chsckGroup: Group<'m0' | 'tMax' | 'tol'> = {
  parameterOf: { m0: 'initialOverlap', tMax: 'horizon', tol: 'tolerance' },
  defaults: {
    m0: parameters.initialOverlap.initial,
    tMax: launchSettings.initial.chsckHorizon,
    tol: parameters.tolerance.initial,
  },
};
const flowGroup: Group<'n' | 'seed' | 'tMax' | 'c' | 'k' | 'm0'> = {
  parameterOf: {
    n: 'dimension',
    seed: 'seed',
    tMax: 'horizon',
    c: 'degree',
    k: 'members',
    m0: 'startOverlap',
  },
  defaults: {
    n: parameters.dimension.initial,
    seed: parameters.seed.initial,
    tMax: launchSettings.initial.flowHorizon,
    c: parameters.degree.initial,
    k: parameters.members.initial,
    m0: parameters.startOverlap.initial,
  },
};

export function writeRun({ point, chsck, flow }: Run): string {
  const parts = [writeGroup(pointGroup, point)];
  if (chsck !== null) {
    const { initialOverlap: m0, horizon: tMax, tolerance: tol } = chsck;
    parts.push(`chsck:${writeGroup(chsckGroup, { m0, tMax, tol })}`);
  }
  if (flow !== null) {
    const { dimension: n, seed, horizon: tMax, degree: c, members: k, startOverlap: m0 } = flow;
    const options = { ...(c !== null && { c }), ...(k > 1 && { k }), ...(m0 !== null && { m0 }) };
    parts.push(`flow:${writeGroup(flowGroup, { n, seed, tMax, ...options })}`);
  }
  return parts.join(';');
}

/** The run that `text` describes, or null if it describes none; `notices` says what was mended. */
export function readRun(slot: number, text: string): { run: Run | null; notices: Notice[] } {
  const name = `run${slot}`;
  const notices: Notice[] = [];
  const parts = splitParts(name, text, notices);
  const strange = [...parts.keys()].find((part) => !['', 'chsck', 'flow'].includes(part));
  if (strange !== undefined)
    return { run: null, notices: [lostField(name, text, `has an unknown part ${shown(strange)}`)] };

  const point = withDefaults(pointGroup, readGroup(name, pointGroup, parts.get('') ?? '', notices));
  const chsckText = parts.get('chsck');
  const flowText = parts.get('flow');
  const chsck =
    chsckText === undefined
      ? null
      : withDefaults(chsckGroup, readGroup(`${name}.chsck`, chsckGroup, chsckText, notices));
  const flow = flowText === undefined ? null : readFlow(`${name}.flow`, point, flowText, notices);
  if (chsck === null && flow === null) {
    notices.push(lostField(name, text, 'names no engine to run (chsck or flow)'));
    return { run: null, notices };
  }
  const run: Run = {
    slot,
    point,
    chsck: chsck && { initialOverlap: chsck.m0, horizon: chsck.tMax, tolerance: chsck.tol },
    flow,
  };
  return { run, notices };
}

/** The finite-N part of a run, or null with a notice if it is beyond what can be run. */
function readFlow(
  field: string,
  point: ModelPoint,
  text: string,
  notices: Notice[],
): FlowLaunch | null {
  const given = readGroup(field, flowGroup, text, notices);
  const { n, seed, tMax, c, k, m0 } = withDefaults(flowGroup, given);
  const isDiluted = given.c !== undefined || needsDilution(point, n);
  const degree = isDiluted ? c : null;
  const startOverlap = given.m0 === undefined ? null : m0;
  const flow = { dimension: n, seed, horizon: tMax, degree, members: k, startOverlap };
  const refusal = flowRefusal(point, flow);
  if (refusal === null) return flow;
  notices.push(lostField(field, text, `cannot be run: ${refusal}`));
  return null;
}

/** "a=1;chsck:b=2;flow" as { '': 'a=1', chsck: 'b=2', flow: '' }. */
function splitParts(name: string, text: string, notices: Notice[]): ReadonlyMap<string, string> {
  const parts = text.split(';').map((part): [string, string] => {
    const colon = part.indexOf(':');
    if (colon >= 0) return [part.slice(0, colon), part.slice(colon + 1)];
    return part === '' || part.includes('=') ? ['', part] : [part, ''];
  });
  const byName = new Map(parts);
  if (byName.size < parts.length) notices.push(givenTwice([`${name}: ${text}`]));
  return byName;
}

function namesOf<Name extends string>({ parameterOf }: Group<Name>): Name[] {
  return Object.keys(parameterOf) as Name[];
}

function withDefaults<Name extends string>(
  { defaults }: Group<Name>,
  given: Partial<Record<Name, number>>,
): Readonly<Record<Name, number>> {
  return { ...defaults, ...given };
}

function writeGroup<Name extends string>(
  group: Group<Name>,
  values: Partial<Record<Name, number>>,
): string {
  return namesOf(group)
    .flatMap((name) => {
      const value = values[name];
      return value === undefined
        ? []
        : [`${name}=${parameter(group.parameterOf[name]).write(value)}`];
    })
    .join(',');
}

/** What the text gives; a value that is not legal becomes the default, with a notice. */
function readGroup<Name extends string>(
  field: string,
  group: Group<Name>,
  text: string,
  notices: Notice[],
): Partial<Record<Name, number>> {
  const values: Partial<Record<Name, number>> = {};
  const names = namesOf(group);
  for (const assignment of text === '' ? [] : text.split(',')) {
    const [key, given] = splitAtFirst(assignment);
    const name = names.find((candidate) => candidate === key);
    if (name === undefined) {
      notices.push(lostField(`${field}.${key}`, given, `is not one of ${names.join(', ')}`));
      continue;
    }
    if (values[name] !== undefined) notices.push(givenTwice([`${field}.${name}`]));
    const codec = parameter(group.parameterOf[name]);
    const value = codec.read(given);
    const used = values[name] ?? group.defaults[name];
    values[name] = value ?? used;
    if (value === null)
      notices.push(badField(`${field}.${name}`, given, codec.allowed, codec.write(used)));
  }
  return values;
}
