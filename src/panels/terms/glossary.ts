/** Symbols and words of the page, once: wherever one is written it explains itself, by its `meanings`. */
export interface GlossaryEntry {
  readonly text: string;
  /** Signs that stand for it in sentences of every language; none where a letter has several meanings. */
  readonly signs?: readonly string[];
  /** And words, where a reader may ask what they mean. */
  readonly written?: readonly string[];
}

const glossary = {
  delta2: { text: 'Δ₂', signs: ['1/Δ₂', 'Δ₂'] },
  deltaP: { text: 'Δₚ', signs: ['Δₚ'] },
  lambda2: { text: 'λ₂', signs: ['λ₂'] },
  lambdaP: { text: 'λₚ', signs: ['λₚ'] },
  energyUnit: { text: 'J' },
  overlap: { text: 'm', signs: ['m'] },
  energy: { text: 'ε', signs: ['ε'] },
  threshold: { text: 'εₜₕ', signs: ['εₜₕ'] },
  complexity: { text: 'Σ(ε)', signs: ['Σ(ε)', 'Σ'] },
  minimaComplexity: { text: 'Σ_min' },
  annealed: { text: 'annealed', written: ['annealed'] },
  bulk: { text: 'bulk', written: ['bulk'] },
  isolated: { text: 'isolated eigenvalue', written: ['isolated eigenvalue', 'isolated λ'] },
  time: { text: 't' },
  shift: { text: 'κ', signs: ['κ'] },
  theta: { text: 'θ', signs: ['θ'] },
  growthRate: { text: 'Λ', signs: ['Λ'] },
  correlation: { text: 'C(t, t′)' },
  age: { text: 't_w, τ' },
  integratedResponse: { text: 'χ', signs: ['χ'] },
  fluctuationRatio: { text: 'X' },
  localExponent: { text: 'd ln y/d ln t', written: ['local exponents', 'local exponent'] },
  startOverlap: { text: 'm₀', signs: ['m₀'] },
  mixture: { text: 'Q(x)' },
  flowLine: { text: 'Δ₂^GF', written: ['line of gradient flow', 'flow’s line'] },
} as const satisfies Readonly<Record<string, GlossaryEntry>>;

export type TermKey = keyof typeof glossary;

/** The entries by key, with all fields that an entry may have. */
export const glossaryEntries: Readonly<Record<TermKey, GlossaryEntry>> = glossary;

export const termKeys = Object.keys(glossary) as TermKey[];

export function isTermKey(key: string | undefined): key is TermKey {
  return key !== undefined && Object.hasOwn(glossary, key);
}
