import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects all objects that nothing reaches any more; references of `WeakRef`s to them are cleared. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this engine has no gc()');
  // What one collection finalises is given back by a later one, in another turn of the event loop.
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    Reflect.apply(collect, undefined, []);
  }
}
