/** The strip under the title, word for word at one place of every region. */
import { describe, expect, it } from 'vitest';
import { plainWhy } from '../../src/panels/verdict/plainWords';
import { verdictOf } from '../../src/panels/verdict/words';
import type { ModelPoint } from '../../src/physics/parameters';
import { modelAt } from '../../src/physics/spikedModel';

const m0 = 1e-10;
const at = (p: number, deltaP: number, invDelta2: number): ModelPoint => ({ p, deltaP, invDelta2 });

const noWayDown = 'Minima at εₜₕ are marginal and have no direction down to the signal';

const verdicts = [
  {
    point: at(3, 1, 0.9),
    region: 'impossible',
    headline: 'No algorithm can find the signal',
    why: 'The noise hides the signal even from an exhaustive search.',
  },
  {
    point: at(3, 0.5, 0.9),
    region: 'hard',
    headline: 'The signal is there, but no known fast algorithm finds it',
    why: 'Even Bayes-optimal message passing fails here, though the signal could be told from noise by exhaustive search.',
  },
  {
    point: at(3, 1, 1.9),
    region: 'gradient-flow-fails',
    headline: 'Gradient flow gets stuck on the threshold minima',
    why: `${noWayDown}: as N → ∞ the flow stays. Conjectured, above the line of aging growth: m grows as a power of time, and finite N escapes, after a power of N.`,
  },
  {
    point: at(3, 1, 1.2),
    region: 'gradient-flow-fails',
    headline: 'Gradient flow gets stuck on the threshold minima',
    why: `${noWayDown}, and m fades after a first rise (below the conjectured line of aging growth): as N → ∞ a random start never escapes.`,
  },
  {
    point: at(10, 1, 2.3),
    region: 'gradient-flow-fails',
    headline: 'Gradient flow gets stuck on the threshold minima',
    why: `${noWayDown}: m does not grow exponentially.`,
    caveat:
      'Here Δ₂ < (p − 3) Δₚ: aging has a continuum of time scales, and εₜₕ is the multi-scale value.',
  },
  {
    point: at(3, 1, 2),
    region: 'surfing',
    headline: 'Exactly on the line of gradient flow: marginal',
    why: 'At εₜₕ the signal’s eigenvalue just touches zero (θ = 1, Λ = 0): m grows, but not exponentially.',
  },
  {
    point: at(3, 1, 2.3),
    region: 'surfing',
    headline: 'Gradient flow finds the signal in spite of the spurious minima',
    why: 'There are about exp(5.7×10⁻⁴ N) spurious minima, but those that would trap it, at εₜₕ, have become saddles. The flow surfs down their one descending direction at rate Λ = 0.0223: from m₀ = 10⁻¹⁰ it escapes well before t = ln(1/m₀)/Λ = 1000.',
  },
  {
    point: at(3, 1, 2.7),
    region: 'trivial',
    headline: 'Gradient flow finds the signal in a trivial landscape',
    why: 'No exponentially many minima are left around m = 0. The flow surfs down their one descending direction at rate Λ = 0.105: from m₀ = 10⁻¹⁰ it escapes well before t = ln(1/m₀)/Λ = 220.',
  },
] as const;

describe('verdictOf(model)', () => {
  it.each(verdicts)('$region: $headline', ({ point, region, headline, why, ...others }) => {
    expect(verdictOf(modelAt(point), m0)).toMatchObject({
      region,
      headline,
      why,
      caveat: 'caveat' in others ? others.caveat : '',
    });
  });

  it('says how much later a smaller start escapes', () => {
    const said = (initialOverlap: number): string =>
      verdictOf(modelAt(at(3, 1, 2.7)), initialOverlap).why;
    expect(said(1e-5)).toContain('from m₀ = 10⁻⁵ it escapes well before t = ln(1/m₀)/Λ = 110.');
  });
});

describe('the plain answer of a first visit', () => {
  it.each(verdicts)('$region: names no quantity of the theory', ({ point, region }) => {
    const model = modelAt(point);
    const why = plainWhy(model);
    expect(why).not.toMatch(/Λ|Σ|m₀|θ|exp\(/);
    // What the region alone decides is said in the same words in both.
    const isSame = region === 'hard' || region === 'impossible';
    expect(why === verdictOf(model, m0).why).toBe(isSame);
    expect(/no way down|just about to open|fails here|hides/.test(why)).toBe(
      model.prospect !== 'escapes',
    );
  });

  it('tells drifting, fading and the line itself apart', () => {
    const [drifts, fades, marginal] = [1.9, 1.1, 2].map((x) => plainWhy(modelAt(at(3, 1, x))));
    // What is solved, of N = ∞, and what is conjectured, of finite N, are told apart.
    expect(drifts).toMatch(/an infinite system stays; a finite one drifts .* \(a conjecture\)/);
    expect(fades).toContain('never finds one');
    expect(marginal).toContain('only just about to open');
  });
});
