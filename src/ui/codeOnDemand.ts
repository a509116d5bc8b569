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

/** Code that is there from the start, where other code is on demand. */
export function codeAtHand<Module>(what: string, module: Module): Code<Module> {
  const state = { status: 'loaded', module } as const;
  return { what, state: () => state, load: () => undefined, subscribe: () => () => undefined };
}

/** The module, asked for if need be. Rejects with a sentence if it could not be loaded this time. */
export function loaded<Module>(code: Code<Module>): Promise<Module> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const state = code.state();
      if (state.status === 'loaded') resolve(state.module);
      else if (state.status === 'failed') reject(new Error(`${code.what} could not be loaded`));
      else return;
      stop();
    };
    const stop = code.subscribe(look);
    code.load();
    look();
  });
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
