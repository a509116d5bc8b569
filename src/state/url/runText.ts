/**
 * A run as one field of a link, in full so that no default can change it:
 *
 *     run1=p=3,deltaP=1,invDelta2=1.9;chsck:m0=1e-10,tMax=10000,tol=0.0001;flow:n=200,seed=7,tMax=100
 *
 * Names and their order are those of the rows of a part (src/physics/runParameters.ts), which also say what
 * is left out: the flow's `c=20` dilutes its couplings, `k=16` makes it an ensemble and `m0=0.2` starts it at
 * that overlap. Any mixture stands as `mixture=3:0.5~4:0.5` in place of the point. What a link written by hand leaves out (`run1=invDelta2=1.9;chsck`) has its default.
 */
import { mixturePoint, readTerms, writeTerms } from '../../physics/mixtureTerms';
import { parameters, type ModelPoint } from '../../physics/parameters';
import {
  askedFor,
  rowsOf,
  valuesOf,
  type FlowParameters,
  type RunParameter,
  type RunParameters,
  type Values,
} from '../../physics/runParameters';
import type { Notice } from '../store';
import { flowRefusal, needsDilution } from '../runs/plan';
import { defaultView, type Run } from '../view';
import { parameter, type Kind } from '../settings/kinds';
import { kindOf, type RunParts } from '../settings/launch';
import { badField, givenTwice, lostField } from './notices';
import { shown, splitAtFirst } from './text';

/** What a text may assign: name, kind, and the value that is used where it is not a legal one. */
interface Assignable {
  readonly name: string;
  readonly kind: Kind<number | null>;
  readonly otherwise: number | null;
}

/** What of a part is given, by name. */
type Given = ReadonlyMap<string, number | null>;

const pointKeys = ['p', 'deltaP', 'invDelta2'] as const;

const mixtureKey = 'mixture';

const pointFields = pointKeys.map((name): Assignable => ({
  name,
  kind: parameter(name),
  otherwise: defaultView.point[name],
}));

export function writeRun(parts: RunParts, { point, chsck, flow }: Run): string {
  return [
    writePoint(point),
    ...(chsck === null ? [] : [`chsck:${writeAsked(parts.chsck.rows, chsck)}`]),
    ...(flow === null ? [] : [`flow:${writeAsked(parts.flow.rows, flow)}`]),
  ].join(';');
}

function writePoint(point: ModelPoint): string {
  if (point.terms !== undefined) return `${mixtureKey}=${writeTerms(point.terms, '~')}`;
  return pointKeys.map((key) => `${key}=${parameter(key).write(point[key])}`).join(',');
}

function writeAsked<Asked extends Values<Asked>>(rows: RunParameters<Asked>, asked: Asked): string {
  return valuesOf(rows, asked)
    .filter(([row, value]) => value !== (row.without ?? null))
    .map(([row, value]) => `${row.name}=${kindOf(row).write(value)}`)
    .join(',');
}

/** The run that `text` describes, or null if it describes none; `notices` says what was mended. */
export function readRun(
  parts: RunParts,
  slot: number,
  text: string,
): { run: Run | null; notices: Notice[] } {
  const name = `run${slot}`;
  const notices: Notice[] = [];
  const texts = splitParts(name, text, notices);
  const strange = [...texts.keys()].find((part) => !['', 'chsck', 'flow'].includes(part));
  if (strange !== undefined)
    return { run: null, notices: [lostField(name, text, `has an unknown part ${shown(strange)}`)] };

  const point = readPoint(name, texts.get('') ?? '', notices);
  if (point === null) return { run: null, notices };
  const chsckText = texts.get('chsck');
  const flowText = texts.get('flow');
  const chsck =
    chsckText === undefined
      ? null
      : readAsked(`${name}.chsck`, parts.chsck.rows, chsckText, notices);
  const flow =
    flowText === undefined
      ? null
      : possibleFlow(
          `${name}.flow`,
          point,
          readAsked(`${name}.flow`, parts.flow.rows, flowText, notices),
          flowText,
          notices,
        );
  if (chsck === null && flow === null) {
    notices.push(lostField(name, text, 'names no engine to run (chsck or flow)'));
    return { run: null, notices };
  }
  return { run: { slot, point, chsck, flow }, notices };
}

/** Null, with a notice, where a mixture is none: there is no nearest one. */
function readPoint(field: string, text: string, notices: Notice[]): ModelPoint | null {
  const [key, mixture] = splitAtFirst(text);
  if (key === mixtureKey) {
    const terms = readTerms(mixture);
    if (!('problem' in terms)) return mixturePoint(terms);
    notices.push(lostField(`${field}.${mixtureKey}`, mixture, `cannot be used: ${terms.problem}`));
    return null;
  }
  const given = readAssignments(field, pointFields, text, notices);
  const value = (key: (typeof pointKeys)[number]): number =>
    given.get(key) ?? defaultView.point[key];
  return { p: value('p'), deltaP: value('deltaP'), invDelta2: value('invDelta2') };
}

function readAsked<Asked extends object>(
  field: string,
  rows: RunParameters<Asked>,
  text: string,
  notices: Notice[],
): Asked {
  const fields = rowsOf(rows).map(([, row]): Assignable => ({
    name: row.name,
    kind: kindOf(row),
    otherwise: row.initial ?? row.spec.initial,
  }));
  const given = readAssignments(field, fields, text, notices);
  return askedFor(rows, (row) => given.get(row.name) ?? absent(row));
}

/** What is meant where a text does not give it. */
function absent({ without, initial }: RunParameter): number | null {
  return without === undefined ? initial : without;
}

/** The finite-N part of a run, or null with a notice if it is beyond what can be run. */
function possibleFlow(
  field: string,
  point: ModelPoint,
  asked: FlowParameters,
  text: string,
  notices: Notice[],
): FlowParameters | null {
  const least = needsDilution(point, asked.dimension) ? parameters.degree.initial : null;
  const flow = { ...asked, degree: asked.degree ?? least };
  const refusal = flowRefusal(point, flow);
  if (refusal === null) return flow;
  notices.push(lostField(field, text, `cannot be run: ${refusal}`));
  return null;
}

/** "a=1;chsck:b=2;flow" as { '': 'a=1', chsck: 'b=2', flow: '' }. */
function splitParts(name: string, text: string, notices: Notice[]): ReadonlyMap<string, string> {
  const parts = text.split(';').map((part): [string, string] => {
    const colon = part.indexOf(':');
    if (colon >= 0 && !part.slice(0, colon).includes('='))
      return [part.slice(0, colon), part.slice(colon + 1)];
    return part === '' || part.includes('=') ? ['', part] : [part, ''];
  });
  const byName = new Map(parts);
  if (byName.size < parts.length) notices.push(givenTwice([`${name}: ${text}`]));
  return byName;
}

/** What the text gives; a value that is not legal becomes another, with a notice. */
function readAssignments(
  field: string,
  fields: readonly Assignable[],
  text: string,
  notices: Notice[],
): Given {
  const values = new Map<string, number | null>();
  for (const assignment of text === '' ? [] : text.split(',')) {
    const [name, given] = splitAtFirst(assignment);
    const known = fields.find((candidate) => candidate.name === name);
    if (known === undefined) {
      const names = fields.map((candidate) => candidate.name).join(', ');
      notices.push(lostField(`${field}.${name}`, given, `is not one of ${names}`));
      continue;
    }
    if (values.has(name)) notices.push(givenTwice([`${field}.${name}`]));
    const value = known.kind.read(given);
    const used = values.get(name) ?? known.otherwise;
    values.set(name, value ?? used);
    if (value === null)
      notices.push(badField(`${field}.${name}`, given, known.kind.allowed, known.kind.write(used)));
  }
  return values;
}
