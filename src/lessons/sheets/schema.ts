/**
 * An exercise sheet as a file: words, links and what is asked, all of them in one place, so that a sheet of one's
 * own, or a translation, is one more file. docs/teaching.md says how to write one.
 */
import * as v from 'valibot';
import { quantityNames } from './quantityNames';

/** A number, or the name of a number that is drawn for each student. */
const given = v.union([v.pipe(v.number(), v.finite()), v.string()]);

const name = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'must be letters and digits'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));

const asked = v.strictObject({
  quantity: v.picklist(quantityNames),
  deltaP: given,
  invDelta2: given,
  /** 3 if absent. */
  p: v.optional(given),
  /** What else the quantity needs: a time, a seed. */
  with: v.optional(v.record(name, given)),
});

/** Off by either is right: a share of the answer, or a difference. */
const tolerance = v.union([
  v.strictObject({ relative: v.pipe(positive, v.maxValue(0.5)) }),
  v.strictObject({ absolute: positive }),
]);

const regions = ['impossible', 'hard', 'gradient-flow-fails', 'surfing', 'trivial'] as const;

const answer = v.variant('kind', [
  v.strictObject({
    kind: v.literal('number'),
    /** What is to be given, as the label of its field: "Λ". */
    symbol: text,
    is: asked,
    tolerance,
  }),
  v.strictObject({
    kind: v.literal('choice'),
    options: v.pipe(v.array(text), v.minLength(2), v.maxLength(6)),
    /** Which one, counted from 0: always the same, or by what the quantity is. */
    right: v.union([
      v.pipe(v.number(), v.integer(), v.minValue(0)),
      v.strictObject({ is: asked, cases: v.record(v.string(), v.pipe(v.number(), v.integer())) }),
    ]),
  }),
  v.strictObject({
    kind: v.literal('point'),
    /** Where the point must be. */
    region: v.picklist(regions),
    deltaP: given,
    /** 3 if absent. */
    p: v.optional(given),
  }),
]);

const question = v.strictObject({
  text,
  /** The view in which the answer can be found, a link of the page without `#`. */
  link: text,
  /** Id of the panel to look at. */
  panel: text,
  answer,
  /** Shown once the answer is right. */
  explanation: text,
  /** Shown after a wrong one. */
  hint: text,
});

const draw = v.strictObject({
  from: v.pipe(v.number(), v.finite()),
  to: v.pipe(v.number(), v.finite()),
  step: positive,
});

const sheet = v.strictObject({
  format: v.literal('saddle-surfer-sheet-1'),
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  title: text,
  minutes: v.pipe(positive, v.integer()),
  /** BCP 47 tag of the language of its words. */
  language: text,
  licence: text,
  author: text,
  intro: text,
  objectives: v.pipe(v.array(text), v.minLength(1)),
  draws: v.record(name, draw),
  questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(20)),
});

export type Sheet = v.InferOutput<typeof sheet>;
export type Question = v.InferOutput<typeof question>;
export type Answer = v.InferOutput<typeof answer>;
export type Asked = v.InferOutput<typeof asked>;
export type Given = v.InferOutput<typeof given>;
export type Draw = v.InferOutput<typeof draw>;

/**
 * The sheet that a file holds.
 * @throws Error with a sentence that names the first field that is wrong, and what it must be.
 */
export function readSheet(file: unknown): Sheet {
  const { success, output, issues } = v.safeParse(sheet, file);
  if (success) return output;
  const [{ message }] = issues;
  throw new Error(`The sheet has a mistake at ${v.getDotPath(issues[0]) ?? 'its top'}: ${message}`);
}
