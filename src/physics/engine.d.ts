/**
 * Two things that JavaScript engines have although the language's own library does not list
 * them: browsers, workers and Node alike. Nothing here touches a page or a clock.
 */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
  const Module: new (bytes: Uint8Array) => Module;
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, (x: number) => number>>);
    readonly exports: object;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Global {
    readonly value: number;
  }
}

declare function atob(base64: string): string;
