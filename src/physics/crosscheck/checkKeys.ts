/** Names of the checks, in their order; what they are is in checks.ts. */
export const checkKeys = [
  'published',
  'matrix',
  'equilibrium',
  'exponents',
  'uniform',
  'instances',
] as const;

export type CheckKey = (typeof checkKeys)[number];
