import type { MixtureTerm } from '../mixture';

/** What is shown of it at one time. */
export interface PublishedSample {
  readonly time: number;
  readonly energy?: number;
  readonly mu?: number;
  readonly correlationZero?: number;
}

/**
 * Numbers shown by the public demonstration recording of DYNAMITE (repository DMFT-evolution/DYNAMITE,
 * docs/assets/demo.cast, recorded 2025-12-01): mixed 3 + 4 spin, random start, T = 0, grid length 512, tolerance 1e-10.
 * Time and energies as in this project, m = 0.
 */
export const published: {
  readonly terms: readonly MixtureTerm[];
  readonly samples: readonly PublishedSample[];
} = {
  terms: [
    { degree: 3, weight: 1.5 },
    { degree: 4, weight: 2 },
  ],
  samples: [
    { time: 500.004, energy: -1.68324 },
    { time: 1000.03976, mu: 5.98542924359, correlationZero: 0.07345426019 },
  ],
};

/** Half of its last printed digits. */
export const publishedErrors = { energy: 5e-6, mu: 5e-12, correlationZero: 5e-12 } as const;
