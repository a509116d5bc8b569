/** What `npm run figures` draws: every figure of the menu, and every panel of every page. */
import { presets } from '../../src/app/presets';

/** A view that is opened once, and what is taken of it. */
export interface Sheet {
  /** As src/state/url writes it. */
  readonly link: string;
  /** Buttons that start what is computed on request only. */
  readonly starts?: readonly string[];
  /** The page asks before it computes at all. */
  readonly isHeld?: boolean;
  /** Absent: all panels of the page, named after themselves. */
  readonly figure?: { readonly id: string; readonly panel: string };
}

/** The middle of the region where gradient flow surfs. */
const surf = 'v=2&invDelta2=2.3&window=overview&flow=0';
/** Where minima are spurious and the flow is stuck. */
const landscape = 'v=2&invDelta2=1.9&page=landscape&flow=0';
/** Where a valley leads out of the threshold. */
const globe = 'v=2&invDelta2=2.7&page=globe&flow=0';
/** The same flow for long. */
const aging = 'v=2&invDelta2=1.9&page=aging&flow=0';
/** Small instances, soon computed. */
const finiteN = [
  'v=2&invDelta2=2.7&page=finite-n&sweepN=50,100&sweepK=8&sweepPlaces=5&sweepTMax=50',
  'trendN=50,100,200&trendK=16&trendTMax=5&pointN=200&pointK=16',
  'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=50,tol=0.0001;flow:n=100,seed=3,tMax=50,k=8',
].join('&');

const finiteNStudies = ['sweep', 'trend', 'measurement', 'measurement of the sign', 'cross-check'];

export const sheets: readonly Sheet[] = [
  ...presets.map(({ id, panel, link, isHeld = false }) => ({
    link,
    isHeld,
    figure: { id, panel },
  })),
  { link: surf },
  { link: landscape },
  { link: globe },
  { link: aging },
  { link: finiteN, starts: finiteNStudies.map((study) => `Start the ${study}`) },
];

/** The page of the README's picture: all four panels with the paper's runs. */
export const wholePage: Sheet = {
  link: `${presets.find(({ id }) => id === 'figure-4-left')?.link ?? ''}&invDelta2=2.3`,
};
