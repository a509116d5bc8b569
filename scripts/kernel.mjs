/**
 * Compiles the AssemblyScript of the long-time solver into a TypeScript module that holds the
 * WebAssembly as a string, so that pages, workers, tests and the command line load it alike.
 * Does nothing while the sources are those it was last written from.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/physics/chsck/longTime/kernel/wasm/', import.meta.url);
const sources = new URL('assembly/', folder);
const target = new URL('kernel.generated.ts', folder);

const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
/** Digits keep bytes whole, so that a compressed page has a fifth less of it than with base64. */
const encoding = 'hex';
/** Vectors are passed between functions of the module only, which every engine allows. */
const quiet = ['--disableWarning', '112'];

function sourceHash() {
  const hash = createHash('sha256').update([...options, encoding].join(' '));
  for (const name of readdirSync(sources).sort())
    hash.update(name).update(readFileSync(new URL(name, sources)));
  return hash.digest('hex');
}

/** @returns whether the module was compiled anew; throws with the compiler's words if it cannot be. */
export async function buildKernel() {
  const stamp = `// From assembly/ ${sourceHash()} by scripts/kernel.mjs\n`;
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(stamp)) return false;
  const { default: asc } = await import('assemblyscript/asc');
  const entry = fileURLToPath(new URL('index.ts', sources));
  let binary;
  const { error, stderr } = await asc.main(
    [entry, ...options, ...quiet, '--outFile', 'kernel.wasm'],
    {
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) binary = contents;
      },
    },
  );
  if (error || !binary) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  const text = Buffer.from(binary).toString(encoding);
  writeFileSync(target, `${stamp}export const kernelHex: string =\n  '${text}';\n`);
  return true;
}
