/**
 * The paper's figures as links of this page: each sets the whole view. docs/reproduction.md says
 * what to see in them.
 */

export interface FigurePreset {
  readonly id: string;
  readonly title: string;
  /** What the figure shows, one sentence. */
  readonly caption: string;
  /** Id of the panel that shows it, see src/panels/registry.ts. */
  readonly panel: string;
  /** A link as src/state/url writes it, without `#`. */
  readonly link: string;
}

/** The paper's four points as runs of the equations for N = infinity, nothing at finite N. */
const runs = [1.5, 1.9, 2.3, 2.7]
  .map(
    (invDelta2, i) =>
      `run${i + 1}=p=3,deltaP=1,invDelta2=${invDelta2};chsck:m0=1e-10,tMax=10000,tol=0.0001`,
  )
  .join('&');

function complexityPreset(invDelta2: number): FigurePreset {
  return {
    id: `figure-3-${invDelta2}`,
    panel: 'complexity',
    title: `Figure 3, 1/Δ₂ = ${invDelta2}`,
    caption: `How many stationary points there are at each energy and of which kind, m = 0, Δₚ = 1, 1/Δ₂ = ${invDelta2}.`,
    link: `v=2&invDelta2=${invDelta2}&flow=0`,
  };
}

export const presets: readonly FigurePreset[] = [
  {
    id: 'figure-1',
    panel: 'fate',
    title: 'Figure 1',
    caption:
      'The fate of the spurious minima as 1/Δ₂ rises: those that trap the flow turn into saddles first.',
    link: `v=2&page=landscape&flow=0&${runs}`,
  },
  {
    id: 'figure-2',
    panel: 'phase-diagram',
    title: 'Figure 2',
    caption: 'The phase diagram for p = 3 with the four points of the other figures.',
    link: `v=2&flow=0&${runs}`,
  },
  ...[2.7, 2.3, 1.9].map(complexityPreset),
  {
    id: 'figure-4-left',
    panel: 'hessian',
    title: 'Figure 4, left',
    caption:
      'The Hessian of the threshold states: beyond 1/Δ₂ = 2 one eigenvalue has left the bulk for the negative side.',
    link: `v=2&flow=0&${runs}`,
  },
  {
    id: 'figure-4-right',
    panel: 'dynamics',
    title: 'Figure 4, right',
    caption:
      'Energy against time: the flow stays near εₜₕ below 1/Δ₂ = 2, and leaves the plateau for the signal above it.',
    link: `v=2&hessian=run&flow=0&${runs}`,
  },
];
