import reference from '../fixtures/static.json';

/** Reference values of the static physics; provenance in the file itself. */
export const staticReference = reference;
