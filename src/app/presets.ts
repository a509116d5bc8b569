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
  /** It costs minutes: the page asks before it computes the runs. */
  readonly isHeld?: true;
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
  {
    id: 'figure-a2',
    panel: 'shift-curve',
    title: 'Figure A.2',
    caption:
      'The centre κ of the spectrum at each energy: it passes 2, where the bulk touches zero, at εₜₕ, 1/Δ₂ = 1.9.',
    link: 'v=2&invDelta2=1.9&page=landscape&flow=0',
  },
  {
    id: 'figure-a2-1',
    panel: 'overlap-band',
    title: 'Figure A.2.1',
    caption:
      'The mean number of points and the typical one: at m = 0 they are the same, at other overlaps fewer are typical, 1/Δ₂ = 1.9.',
    link: 'v=2&invDelta2=1.9&page=landscape&flow=0',
  },
  {
    id: 'figure-b1',
    panel: 'aging-approach',
    title: 'Figure B.1',
    caption:
      'The multiplier tends to 2√Q″(1), where the spectrum touches zero: without a matrix like t to the power −2/3.',
    link: 'v=2&invDelta2=0&page=aging&tMax=1000000&tol=0.00001&flow=0&tw=100000',
  },
  {
    id: 'figure-b2',
    panel: 'aging-approach',
    title: 'Figure B.2',
    caption:
      'The energy tends to εₜₕ and never reaches it: with a matrix more slowly than without, 1/Δ₂ = 1.5.',
    link: 'v=2&invDelta2=1.5&page=aging&tMax=1000000&flow=0&tw=1000',
  },
  {
    id: 'figure-b3',
    panel: 'aging-correlation',
    title: 'Figure B.3',
    caption:
      'Correlation and response of systems of every age: the older, the more slowly they change, 1/Δ₂ = 1.5.',
    link: 'v=2&invDelta2=1.5&page=aging&tMax=1000000&flow=0&tw=1000',
  },
  {
    id: 'figure-b3-response',
    panel: 'aging-response',
    title: 'Figure B.3, slope',
    caption:
      'Response against correlation without a matrix: the slow part is a line, of slope −X as theory has it for late times.',
    link: 'v=2&invDelta2=0&page=aging&tMax=1000000&tol=0.00001&flow=0&tw=100000',
  },
  {
    id: 'figure-c',
    panel: 'dynamics',
    title: 'Figure C',
    caption:
      'One system of N = 65 535 from m(0) = 0.05 beside the equations for N → ∞ from the same start, 1/Δ₂ = 2.3. Takes minutes: the page asks first.',
    link: 'v=2&invDelta2=2.3&chsck=0&run1=p=3,deltaP=1,invDelta2=2.3;flow:n=65535,seed=7,tMax=30,c=600,m0=0.05',
    isHeld: true,
  },
];
