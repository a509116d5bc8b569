/** The path of a Chromium that answers to `--version`, or null when there is none. */
export function findChromium(): string | null;
