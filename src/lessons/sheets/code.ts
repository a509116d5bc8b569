/**
 * The answer code that a student sends back: sheet, class, name and answers, with a keyed hash (HMAC) of them, so that
 * a code that was changed on its way shows. It is no secret: whoever has the class link has the key, and the answers
 * are judged anew by whoever reads the code. Synchronous and by a library, since the browser's own cryptography is
 * missing on pages from a plain http address, such as a laptop in the classroom.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Given } from './answers';
import type { Student } from './draws';

/** One answer; `given` is null where there is none. */
export interface GivenAnswer {
  readonly given: Given | null;
  /** How often it was checked. */
  readonly tries: number;
}

export interface Answers extends Student {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly answers: readonly GivenAnswer[];
}

/** How a code ends up at the teacher's. `name` is whose it says it is, or else how it begins. */
export type ReadCode =
  | ({ readonly state: 'genuine' } & Answers)
  /** Whole, but not as the program has written it. */
  | { readonly state: 'tampered'; readonly name: string }
  /** Cut off, or something else. */
  | { readonly state: 'unreadable'; readonly name: string };

const head = 'SS1';
const macBytes = 12;
const macLetters = 16;
/** A line may break anywhere, in a mail that is quoted, too; an empty line or a space ends a code. */
const lineBreak = '(?:\\r?\\n[> \\t]{0,8})?';
const letters = (most: number): string => `(?:[\\w-]${lineBreak}){1,${most}}`;
const codePattern = new RegExp(
  `SS1\\.${lineBreak}(${letters(8000)})(?:\\.${lineBreak}(${letters(macLetters)}))?`,
  'g',
);

function withoutBreaks(text: string): string {
  return text.replace(/[\s>]/g, '');
}

const point = v.pipe(
  v.tuple([v.number(), v.number(), v.number()]),
  v.transform(([p, deltaP, invDelta2]) => ({ p, deltaP, invDelta2 })),
);
const payload = v.tuple([
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(v.string(), v.maxLength(100)),
  v.pipe(
    v.array(v.tuple([v.nullable(v.union([v.number(), point])), v.pipe(v.number(), v.integer())])),
    v.maxLength(20),
  ),
]);

export function writeCode({ sheet, classWord, name, answers }: Answers): string {
  const text = JSON.stringify([
    sheet,
    classWord,
    name,
    answers.map(({ given, tries }) => [written(given), tries]),
  ]);
  const body = toLetters(utf8ToBytes(text));
  return `${head}.${body}.${macOf(body, classWord)}`;
}

/**
 * Every code in a text, whatever stands around them: whole mails, lines that were broken, a code pasted twice.
 * Takes a time in proportion to the length.
 */
export function readCodes(text: string): readonly ReadCode[] {
  const codes = text.matchAll(codePattern);
  return [...codes].map(([whole, body = '', mac = '']) =>
    readCode(withoutBreaks(body), withoutBreaks(mac), whole),
  );
}

function readCode(body: string, mac: string, whole: string): ReadCode {
  const beginning = whole.trim().slice(0, 40);
  if (mac.length !== macLetters) return { state: 'unreadable', name: beginning };
  const read = v.safeParse(payload, parsed(body));
  if (!read.success) return { state: 'tampered', name: beginning };
  const [sheet, classWord, name, answers] = read.output;
  if (mac !== macOf(body, classWord)) return { state: 'tampered', name };
  return {
    state: 'genuine',
    sheet,
    classWord,
    name,
    answers: answers.map(([given, tries]) => ({ given, tries })),
  };
}

function written(given: Given | null): number | null | readonly number[] {
  return typeof given === 'object' && given !== null
    ? [given.p, given.deltaP, given.invDelta2]
    : given;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromLetters(body)));
  } catch {
    return null;
  }
}

function macOf(body: string, classWord: string): string {
  const key = utf8ToBytes(`saddle-surfer answers ${classWord}`);
  return toLetters(hmac(sha256, key, utf8ToBytes(body)).subarray(0, macBytes));
}

/** Letters that every mail, chat and form leaves alone (base64url). */
function toLetters(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromLetters(letters: string): Uint8Array {
  const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
