/** What is said of the notations of other texts. */
import type { Notation } from '../../state/settings/notation';

export interface NotationWords {
  readonly label: string;
  /** How it is defined, as a formula and in plain characters. */
  readonly formula: { readonly tex: string; readonly text: string };
  readonly text: string;
}

export const notationWords: Readonly<Record<Notation, NotationWords>> = {
  snr: {
    label: 'λ',
    formula: {
      tex: '\\lambda_k=\\frac1{\\sqrt{\\Delta_k}},\\quad \\frac{Y}{\\sqrt{N\\Delta_2}}=\\lambda_2\\,vv^{\\mathsf T}+W',
      text: 'λₖ = 1/√Δₖ, Y/√(NΔ₂) = λ₂ vvᵀ + W',
    },
    text: 'Signal-to-noise ratios: v is the signal of length 1, W has the spectrum [−2, 2], and the matrix alone shows v from λ₂ = 1 on. The tensor is divided by √(N Δₚ (p − 1)!), so that its noise is that of the matrix for p = 2; other texts differ by a constant.',
  },
  unit: {
    label: 'radius 1',
    formula: {
      tex: '\\sigma=\\frac{x}{\\sqrt N},\\quad |\\sigma|=1,\\quad m=\\sigma\\cdot\\sigma^*',
      text: 'σ = x/√N, |σ| = 1, m = σ·σ*',
    },
    text: 'On the sphere of radius 1, as in the paper, all that the page shows is the same where the loss is counted per degree of freedom, ε = E/N. Where it is E itself, gradient flow is N times as fast and the Hessian N times as large; below for the N of the next run.',
  },
  pspin: {
    label: 'p-spin',
    formula: {
      tex: 'H=\\frac{E}{J},\\quad J=\\sqrt{2\\,Q(1)}',
      text: 'H = E/J, J = √(2Q(1))',
    },
    text: 'The units of the p-spin model, in which the noise of the energy has the variance N/2: energies, temperatures and curvatures are those of the page divided by J, times are multiplied by it. The switch does so with energies, by the J of the current point for all curves; times, temperatures, rates and eigenvalues stay as they are.',
  },
};

/** What stays as it is. */
export const elsewhereWords =
  'Tables, files, links, the command line, help, story and sheets stay in the notation of the paper, Δ and ε, on the sphere of radius √N; wherever else Δ stands, or an energy without J, it is the paper’s.';
