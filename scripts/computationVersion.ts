/** A name for the version of everything that results depend on: the same as long as no byte of that changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Formulas, solvers, what drives them and what is kept of their results; and the libraries that they use. */
const folders = ['src/physics', 'workers', 'src/state/studies'];

/** For `define` of a build. */
export function computationVersion(): string {
  const hash = createHash('sha256');
  // The compiled kernel follows from its sources, and may be made later.
  const files = folders
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true }).map((file) => `${folder}/${String(file)}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('.generated.'));
  for (const file of ['package-lock.json', ...files.sort()])
    hash.update(`${file}\n`).update(readFileSync(root + file));
  return hash.digest('hex').slice(0, 16);
}
