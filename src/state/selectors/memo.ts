/** Memory of recent values, so that all panels of one frame share one computation. */

/** The state as it is and, while panels are deferred, as it was a moment ago. */
const remembered = 2;

/** `compute` that gives a recent result again for identical arguments. */
export function memoiseLast<Args extends readonly unknown[], T>(
  compute: (...args: Args) => T,
): (...args: Args) => T {
  const recent: { readonly args: Args; readonly value: T }[] = [];
  return (...args) => {
    const known = recent.find((entry) => entry.args.every((arg, i) => Object.is(arg, args[i])));
    if (known !== undefined) return known.value;
    const value = compute(...args);
    recent.unshift({ args, value });
    recent.length = Math.min(recent.length, remembered);
    return value;
  };
}

/** Whether two plain objects of one type say the same; a field that one of them lacks is `undefined` there. */
export function hasSameFields<T extends object>(a: T | null, b: T | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys({ ...a, ...b }) as (keyof T)[]).every((key) => a[key] === b[key]);
}

/** Gives a recent object again for one that says the same. */
export function keptWhileSame<T extends object>(
  isSame: (a: T, b: T) => boolean = hasSameFields,
): (value: T) => T {
  const recent: T[] = [];
  return (value) => {
    const known = recent.find((other) => isSame(other, value));
    if (known !== undefined) return known;
    recent.unshift(value);
    recent.length = Math.min(recent.length, remembered);
    return value;
  };
}
