/** Memory of the last value, so that all panels of one frame share one computation. */

/** `compute` that gives its last result again while its arguments stay identical. */
export function memoiseLast<Args extends readonly unknown[], T>(
  compute: (...args: Args) => T,
): (...args: Args) => T {
  let last: { readonly args: Args; readonly value: T } | null = null;
  return (...args) => {
    if (last?.args.every((arg, i) => Object.is(arg, args[i])) !== true)
      last = { args, value: compute(...args) };
    return last.value;
  };
}
