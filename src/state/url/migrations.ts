/**
 * How links of earlier versions become links of the current one. A version is the set of keys, codecs
 * and defaults of schema.ts and runText.ts. To change any of them, add a step that rewrites the raw
 * text fields of the version before; for a changed default the step writes the old default in, since
 * links leave defaults out. Then freeze examples of the old version in tests/fixtures/urls.
 */

/** Fields of a link by key, not yet checked. */
export type RawFields = ReadonlyMap<string, string>;

/** Takes the fields of a link to the version after theirs. */
export type MigrationStep = (raw: RawFields) => RawFields;

/** Step i takes a link of version i + 1 to version i + 2. */
const history: readonly MigrationStep[] = [
  // Where no degree of dilution was given, it was 100; now it is what the point demands.
  (raw) => (raw.has('c') ? raw : new Map([...raw, ['c', '100']])),
];

export const currentVersion = history.length + 1;

/**
 * The fields as the current version would write them; newer versions are taken as they are.
 * @param steps of all versions so far, oldest first.
 */
export function migrate(raw: RawFields, version: number, steps = history): RawFields {
  return steps.slice(version - 1).reduce((fields, step) => step(fields), raw);
}
