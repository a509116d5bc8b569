/** The engine's own functions, imported: the same as TypeScript uses, and no table of ours to load. */
export declare function log(x: f64): f64;
export declare function exp(x: f64): f64;
