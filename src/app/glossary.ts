/** Symbols of the page, once. */
export interface GlossaryEntry {
  readonly tex: string;
  readonly text: string;
  readonly meaning: string;
}

export const glossary: readonly GlossaryEntry[] = [
  {
    tex: '\\Delta_2',
    text: 'Δ₂',
    meaning: 'variance of the matrix noise; 1/Δ₂ is the signal-to-noise ratio (paper eq. 2)',
  },
  {
    tex: '\\Delta_p',
    text: 'Δₚ',
    meaning: 'variance of the noise of the tensor of order p (paper eq. 1)',
  },
  {
    tex: 'm',
    text: 'm',
    meaning: 'overlap with the signal: 0 for a random point, 1 at the signal',
  },
  {
    tex: '\\varepsilon',
    text: 'ε',
    meaning: 'energy, the loss per degree of freedom (paper eq. 3)',
  },
  {
    tex: '\\varepsilon_{\\mathrm{th}}',
    text: 'εₜₕ',
    meaning:
      'threshold energy, where the typical stationary point becomes marginal and where the flow ends up while m = 0',
  },
  {
    tex: '\\Sigma(\\varepsilon)',
    text: 'Σ(ε)',
    meaning: 'complexity: there are about exp(N Σ) stationary points at energy ε',
  },
  {
    tex: 't',
    text: 't',
    meaning:
      'in the Hessian: the shift of the spectrum in units of √Q″(1), 2 where the bulk touches zero (paper eq. 6); against curves: time',
  },
  {
    tex: '\\theta',
    text: 'θ',
    meaning:
      'strength of the signal in the Hessian; an eigenvalue leaves the bulk when θ > 1 (BBP transition)',
  },
  {
    tex: '\\Lambda',
    text: 'Λ',
    meaning: 'rate at which m grows on the threshold plateau, minus the isolated eigenvalue there',
  },
  {
    tex: "C(t,t')",
    text: 'C(t, t′)',
    meaning: 'overlap of the flow at t with where it was at t′: 1 if it has not moved',
  },
  {
    tex: 't_w,\\ \\tau',
    text: 't_w, τ',
    meaning: 'age of the flow when one begins to watch, and how long one has been watching since',
  },
  {
    tex: '\\chi',
    text: 'χ',
    meaning:
      'integrated response: how far a small steady push, begun at age t_w, has moved the flow',
  },
  {
    tex: 'X',
    text: 'X',
    meaning:
      'slope of χ against C in the slow part of an aging flow; 1/X is its effective temperature',
  },
  {
    tex: 'Q(x)=\\frac{x^p}{p\\,\\Delta_p}+\\frac{x^2}{2\\,\\Delta_2}',
    text: 'Q(x)',
    meaning: 'covariance of the loss between two points of overlap x',
  },
  {
    tex: '\\Delta_2^{\\mathrm{GF}}',
    text: 'Δ₂^GF',
    meaning: 'gradient flow succeeds for Δ₂ below it (paper eq. 5)',
  },
];
