/**
 * What the program is held against: numbers that others obtained, exact limits, and ways to the same numbers that
 * share nothing with it. The one list for panel and command; what is computed for each is in runCheck.ts.
 */

import type { CheckKey } from './checkKeys';

export interface Crosscheck {
  readonly key: CheckKey;
  /** Of what, as a heading. */
  readonly title: string;
  /** Where the reference comes from. */
  readonly source: string;
  /** What a difference may be. */
  readonly allowance: string;
  /** What the curve of the check is, and over what. */
  readonly curve: { readonly x: string; readonly y: string };
}

export const crosschecks: readonly Crosscheck[] = [
  {
    key: 'published',
    title: 'Published run, 3 + 4 spin',
    source:
      'DYNAMITE (github.com/DMFT-evolution/DYNAMITE), its public demonstration of December 2025, as printed',
    allowance: 'the error estimate and half of the last printed digit',
    curve: { x: 'time t', y: 'energy ε' },
  },
  {
    key: 'matrix',
    title: 'Matrix alone',
    source: 'exact: every eigenvalue of the semicircle by itself (Cugliandolo, Dean 1995)',
    allowance: 'the error estimate',
    curve: { x: 'time t', y: 'energy ε' },
  },
  {
    key: 'equilibrium',
    title: 'Equilibrium, 3-spin at T = 0.8',
    source: 'exact: ε = −Q(1)/T, μ = T + Q′(1)/T, χ = (1 − C(t, 0))/T',
    allowance: 'the error estimates',
    curve: { x: 'time t', y: 'energy ε' },
  },
  {
    key: 'exponents',
    title: 'Pure 3-spin, how it ages',
    source: 'the law t^(−2/3) of ε − εₜₕ (Folena, Franz, Ricci-Tersenghi 2020)',
    allowance: '1 %: the law holds for t → ∞',
    curve: { x: 'end of the decade t', y: 'exponent of ε − εₜₕ' },
  },
  {
    key: 'uniform',
    title: 'Matrix and 3-spin with the signal',
    source:
      'equal steps in t with extrapolation: an engine of our own that shares no discretisation',
    allowance: 'both error estimates',
    curve: { x: 'time t', y: 'overlap m' },
  },
  {
    key: 'instances',
    title: 'Real systems, N = 32, 64, 128',
    source: 'gradient flow of sampled instances, their mean energy carried on to N → ∞',
    allowance: 'three standard errors and the error estimate',
    curve: { x: 'time t', y: 'energy ε' },
  },
];

/** One number of the program beside one of the reference. */
export interface CheckedValue {
  readonly quantity: string;
  /** Abscissa, t say. */
  readonly at: number;
  readonly value: number;
  readonly reference: number;
  /** What the program says of its own error. */
  readonly estimate: number;
  /** What is known of the reference's: of its last digit, of its statistics; 0 if it is exact. */
  readonly referenceError: number;
  /** What the difference may be. */
  readonly allowed: number;
}

export interface CheckOutcome {
  readonly values: readonly CheckedValue[];
  /** The program's, of the quantity of the first value. */
  readonly curve: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** A number that is missing does not hold either. */
export function holds({ value, reference, allowed }: CheckedValue): boolean {
  return Math.abs(value - reference) <= allowed;
}
