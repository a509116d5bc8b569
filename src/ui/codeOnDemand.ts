/** Code that is loaded when it is first needed, or tried again after it could not be. */

export type CodeState<Module> =
  | { readonly status: 'unasked' | 'loading' }
  | { readonly status: 'loaded'; readonly module: Module }
  /** `attempts` have failed so far. */
  | { readonly status: 'failed'; readonly attempts: number };

export interface Code<Module> {
  /** What it is for, as the subject of a sentence: "The contours". */
  readonly what: string;
  readonly state: () => CodeState<Module>;
  /** Asks for it unless it is there or on its way; after a failure it is loaded anew. */
  readonly load: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param load imports the module; called again for each attempt. */
export function codeOnDemand<Module>(what: string, load: () => Promise<Module>): Code<Module> {
  let state: CodeState<Module> = { status: 'unasked' };
  let attempts = 0;
  const listeners = new Set<() => void>();
  const tell = (next: CodeState<Module>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    what,
    state: () => state,
    load() {
      if (state.status === 'loading' || state.status === 'loaded') return;
      tell({ status: 'loading' });
      load().then(
        (module) => {
          tell({ status: 'loaded', module });
        },
        () => {
          attempts += 1;
          tell({ status: 'failed', attempts });
        },
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
