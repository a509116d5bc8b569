/** What the terms of the glossary mean: loaded when somebody asks. */
import { glossaryEntries, termKeys, type TermKey } from './glossary';
import type { TermsWords, TermWords } from './termWords';

interface Meaning extends Omit<TermWords, 'written'> {
  readonly tex: string;
  /** What it is, as a formula of the paper or of docs/physics.md. */
  readonly equation?: { readonly tex: string; readonly text: string };
}

export const meanings: Readonly<Record<TermKey, Meaning>> = {
  delta2: {
    tex: '\\Delta_2',
    name: 'matrix noise',
    meaning:
      'variance of the matrix noise; 1/Δ₂, the signal-to-noise ratio, is how strong the signal is (paper eq. 2)',
    equation: {
      tex: 'Y_{ij}=\\frac{x^*_i x^*_j}{\\sqrt N}+\\eta_{ij},\\quad \\langle\\eta_{ij}^2\\rangle=\\Delta_2',
      text: 'Yᵢⱼ = xᵢ*xⱼ*/√N + noise of variance Δ₂',
    },
  },
  deltaP: {
    tex: '\\Delta_p',
    name: 'tensor noise',
    meaning: 'variance of the noise of the tensor of order p (paper eq. 1)',
    equation: {
      tex: 'T_{i_1\\dots i_p}=\\frac{\\sqrt{(p-1)!}}{N^{(p-1)/2}}\\,x^*_{i_1}\\cdots x^*_{i_p}+\\eta_{i_1\\dots i_p},\\quad \\langle\\eta^2\\rangle=\\Delta_p',
      text: 'T = √((p−1)!) x*…x*/N^((p−1)/2) + noise of variance Δₚ',
    },
  },
  lambda2: {
    tex: '\\lambda_2',
    name: 'signal-to-noise ratio of the matrix',
    meaning: 'one over the root of its noise: the matrix alone shows the signal from λ₂ = 1 on',
    equation: { tex: '\\lambda_2=\\frac1{\\sqrt{\\Delta_2}}', text: 'λ₂ = 1/√Δ₂' },
  },
  lambdaP: {
    tex: '\\lambda_p',
    name: 'signal-to-noise ratio of the tensor',
    meaning: 'one over the root of its noise, on the scale of that of the matrix',
    equation: { tex: '\\lambda_p=\\frac1{\\sqrt{\\Delta_p}}', text: 'λₚ = 1/√Δₚ' },
  },
  energyUnit: {
    tex: 'J',
    name: 'unit of energy',
    meaning: 'that of the p-spin model, in which the noise of the energy has the variance N/2',
    equation: { tex: 'J=\\sqrt{2\\,Q(1)}', text: 'J = √(2Q(1))' },
  },
  overlap: {
    tex: 'm',
    name: 'overlap',
    meaning: 'how near the signal a point is: 0 for a random one, 1 at the signal',
    equation: { tex: 'm=\\frac1N\\sum_i x_i x^*_i', text: 'm = Σᵢ xᵢxᵢ*/N' },
  },
  energy: {
    tex: '\\varepsilon',
    name: 'energy',
    meaning: 'the loss per degree of freedom (paper eq. 3)',
    equation: { tex: '\\varepsilon=E(x)/N', text: 'ε = E(x)/N' },
  },
  threshold: {
    tex: '\\varepsilon_{\\mathrm{th}}',
    name: 'threshold energy',
    meaning:
      'where the typical stationary point becomes marginal, its lowest curvatures just zero, and where gradient flow ends up while m = 0',
  },
  complexity: {
    tex: '\\Sigma(\\varepsilon)',
    name: 'complexity',
    meaning: 'there are about exp(N Σ) stationary points at energy ε',
    equation: {
      tex: '\\Sigma(\\varepsilon)=\\lim_{N\\to\\infty}\\tfrac1N\\ln\\langle\\mathcal N(\\varepsilon)\\rangle',
      text: 'Σ(ε) = lim ln⟨number⟩/N',
    },
  },
  minimaComplexity: {
    tex: '\\Sigma_{\\min}',
    name: 'complexity of minima',
    meaning: 'the same for minima alone: about exp(N Σ_min) of the stationary points are minima',
  },
  annealed: {
    tex: '\\ln\\langle\\mathcal N\\rangle',
    name: 'annealed count',
    meaning:
      'logarithm of the mean number of points, which rare samples may dominate; the typical one is the mean of the logarithm',
  },
  bulk: {
    tex: '\\rho(\\lambda)',
    name: 'bulk of the spectrum',
    meaning: 'nearly all eigenvalues of the Hessian: a semicircle, shifted with the energy',
    equation: {
      tex: "\\rho(\\lambda)\\propto\\sqrt{4s^2-(\\lambda-\\kappa s)^2},\\quad s=\\sqrt{Q''(1)}",
      text: 'ρ(λ) ∝ √(4s² − (λ − κs)²), s = √Q″(1)',
    },
  },
  isolated: {
    tex: '\\lambda_{\\mathrm{iso}}',
    name: 'isolated eigenvalue',
    meaning:
      'the one that the signal pulls below the bulk when θ > 1; its direction leads towards the signal',
    equation: {
      tex: '\\lambda=s\\,\\bigl(\\kappa-\\theta-\\tfrac1\\theta\\bigr)',
      text: 'λ = s (κ − θ − 1/θ)',
    },
  },
  time: {
    tex: 't',
    name: 'time',
    meaning: 'how long the flow has gone down: the slope times −1 is its velocity',
    equation: {
      tex: '\\dot x=-\\nabla E(x)\\ \\text{on the sphere}',
      text: 'dx/dt = −∇E(x) on the sphere',
    },
  },
  shift: {
    tex: '\\kappa',
    name: 'shift of the spectrum',
    meaning:
      'centre of the Hessian’s bulk in units of √Q″(1), 2 where the bulk touches zero; the paper (eq. 6) writes t, which is the time here',
  },
  theta: {
    tex: '\\theta',
    name: 'strength of the signal’s push',
    meaning:
      'how much of the signal the Hessian sees; an eigenvalue leaves the bulk when θ > 1 (BBP transition)',
    equation: {
      tex: "\\theta(m)=\\frac{Q''(m)\\,(1-m^2)}{s},\\quad s=\\sqrt{Q''(1)}",
      text: 'θ = Q″(m)(1 − m²)/s, s = √Q″(1)',
    },
  },
  growthRate: {
    tex: '\\Lambda',
    name: 'growth rate',
    meaning: 'rate at which m grows on the threshold plateau, minus the isolated eigenvalue there',
    equation: {
      tex: 'm\\sim m_0\\,e^{\\Lambda t},\\quad \\Lambda=s\\,\\frac{(\\theta-1)^2}{\\theta}',
      text: 'm ~ m₀ exp(Λt), Λ = s (θ − 1)²/θ',
    },
  },
  correlation: {
    tex: "C(t,t')",
    name: 'two-time correlation',
    meaning: 'overlap of the flow at t with where it was at t′: 1 if it has not moved',
    equation: {
      tex: "C(t,t')=\\frac1N\\sum_i x_i(t)\\,x_i(t')",
      text: 'C(t, t′) = Σᵢ xᵢ(t)xᵢ(t′)/N',
    },
  },
  age: {
    tex: 't_w,\\ \\tau',
    name: 'age and lag',
    meaning: 'age of the flow when one begins to watch, and how long one has been watching since',
  },
  integratedResponse: {
    tex: '\\chi',
    name: 'integrated response',
    meaning: 'how far a small steady push, begun at age t_w, has moved the flow',
  },
  fluctuationRatio: {
    tex: 'X',
    name: 'fluctuation-dissipation ratio',
    meaning:
      'slope of χ against C in the slow part of an aging flow; 1/X is its effective temperature',
  },
  localExponent: {
    tex: '\\frac{d\\ln y}{d\\ln t}',
    name: 'local exponent',
    meaning: 'slope on logarithmic axes: of a power of time it is that power, at all times',
  },
  startOverlap: {
    tex: 'm_0',
    name: 'initial overlap',
    meaning:
      'overlap with the signal at which N = ∞ starts; a random start of N variables has about 1/√N',
  },
  mixture: {
    tex: 'Q(x)=\\frac{x^p}{p\\,\\Delta_p}+\\frac{x^2}{2\\,\\Delta_2}',
    name: 'covariance',
    meaning: 'covariance of the loss between two points of overlap x',
  },
  flowLine: {
    tex: '\\Delta_2^{\\mathrm{GF}}',
    name: 'line of gradient flow',
    meaning: 'gradient flow succeeds for Δ₂ below it (paper eq. 5)',
  },
};

function inEnglish(key: TermKey): TermsWords[TermKey] {
  const { name, meaning } = meanings[key];
  return { ...glossaryEntries[key], name, meaning };
}

// Every key of the glossary is one of the record.
export const englishTerms = Object.fromEntries(
  termKeys.map((key) => [key, inEnglish(key)]),
) as TermsWords;
