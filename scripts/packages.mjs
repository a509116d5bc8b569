/** Whether node_modules holds what package-lock.json names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names of packages that the lock demands and `root`/node_modules lacks. Optional ones are left out:
 * those of other systems are never there.
 */
export function missingPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .filter(([path]) => !existsSync(join(root, path, 'package.json')))
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}
