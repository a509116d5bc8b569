/** The steps of the story as links, without `#`: each is a state of the program. */
import { firstStep } from './firstStep';

const plain = 'details=0';

/** The equations for N → ∞ at Δ₃ = 1, as the paper's Fig. 4 has them. */
const run = (slot: number, invDelta2: number): string =>
  `run${slot}=p=3,deltaP=1,invDelta2=${invDelta2};chsck:m0=1e-10,tMax=10000,tol=0.0001`;

/** Those after the first. */
const views: readonly string[] = [
  `invDelta2=1.9&${plain}&chsck=0&n=100&seed=1&k=8`,
  `invDelta2=1.5&${plain}`,
  `invDelta2=1.5&${plain}&hessian=run&${run(1, 1.5)}`,
  `invDelta2=1.2&${plain}&spectrum=300`,
  `invDelta2=1.95&page=landscape&${plain}`,
  `${plain}&hessian=run&${run(1, 1.9)}&${run(2, 2.3)}`,
  plain,
  plain,
  plain,
];

export const storyLinks: readonly string[] = [
  firstStep,
  ...views.map((view, i) => `v=2&${view}&story=${i + 2}`),
];

/** Of each step the run that its reader starts, as a field of a link: whoever comes back finds it again. */
export const startedRuns: readonly (string | undefined)[] = [
  undefined,
  'run1=p=3,deltaP=1,invDelta2=1.9;flow:n=100,seed=1,k=8,tMax=100',
];
