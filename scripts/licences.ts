/**
 * Licences of all packages that the built page contains, in one file beside it. Vite's own
 * `build.license` does not see what workers contain, which are bundles of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

/**
 * Two plugins that share what they have seen: one for the workers, one that writes the file.
 * @param further packages that are contained where neither sees them.
 */
export function licences(
  fileName: string,
  further: readonly string[] = [],
): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set(further.map((name) => join(packages, name)));
  const note = (bundle: Rolldown.OutputBundle): void => {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
  };
  return {
    worker: {
      name: 'licences-of-workers',
      generateBundle(_, bundle) {
        note(bundle);
      },
    },
    page: {
      name: 'licences',
      generateBundle(_, bundle) {
        note(bundle);
        const entries = [...folders].map(licenceOf).sort();
        this.emitFile({ type: 'asset', fileName, source: `${entries.join(separator)}\n` });
      },
    },
  };
}

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

const separator = `\n\n${'-'.repeat(80)}\n\n`;

/** The folder of the package that a module belongs to, or null if it is one of ours. */
function packageFolder(moduleId: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1] ?? null;
}

/** @throws Error if a package comes without its licence: it must not be passed on then. */
function licenceOf(folder: string): string {
  const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = description as Record<string, unknown>;
  // A package may bring the text of another licence along as COPYING.
  const inFolder = readdirSync(folder);
  const file = [/^licen[cs]e(\.|$)/i, /^copying(\.|$)/i]
    .map((name) => inFolder.find((one) => name.test(one)))
    .find((found) => found !== undefined);
  if (file === undefined) throw new Error(`${folder} holds no licence`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${String(name)} ${String(version)} (${String(license)})\n\n${text}`;
}
