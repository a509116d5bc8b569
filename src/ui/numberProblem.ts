import { inReadersNumerals } from '../language/numerals';

/** What a number field accepts. */
export interface NumberRules {
  /** Plain-text name of the quantity, for messages and screen readers: "Δ₂". */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean | undefined;
  /** How bounds are written in messages. */
  readonly format: (value: number) => string;
  /** A rule beyond the range; null when the value obeys it. */
  readonly problem?: ((value: number) => string | null) | undefined;
}

/** Why a typed value cannot be used, as a sentence with the name and the allowed range; or null. */
export function numberProblem(value: number | null, rules: NumberRules): string | null {
  const { name, min, max, integer, format, problem } = rules;
  if (value === null) return `${name} must be a number such as ${numberExamples()}`;
  if (integer && value !== Infinity && !Number.isInteger(value)) {
    return `${name} must be a whole number ${boundsText(min, max, format)}`.trimEnd();
  }
  if (value < min || value > max) return `${name} must be ${boundsText(min, max, format)}`;
  return problem?.(value) ?? null;
}

function boundsText(min: number, max: number, format: (value: number) => string): string {
  if (min === -Infinity && max === Infinity) return '';
  if (max === Infinity) return `at least ${format(min)}`;
  if (min === -Infinity) return `at most ${format(max)}`;
  return `between ${format(min)} and ${format(max)}`;
}

/** How numbers can be typed, as the reader writes them. */
export function numberExamples(): string {
  return inReadersNumerals('0.4, 4e-1 or 1/2.5');
}
