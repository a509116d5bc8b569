/** Names of packages that `root`/package-lock.json demands and node_modules lacks. */
export function missingPackages(root: string): string[];
