import type { Kept } from './kept';

/** Of what computes, by the build (scripts/computationVersion.ts). */
declare const computationVersion: string;

/** The browser's storage, opened when it is first asked for anything, and asked again after it has refused. */
export function createBrowserKept(): Kept {
  let opened: Promise<Kept> | null = null;
  const open = (): Promise<Kept> => {
    opened ??= import('./browserKept').then(({ openBrowserKept }) =>
      openBrowserKept(computationVersion),
    );
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  return {
    read: async (keys) => (await open()).read(keys),
    write: async (key, value) => (await open()).write(key, value),
  };
}
