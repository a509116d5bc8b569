/** See firefox.mjs. */
export function findFirefox(): string | null;
