/** What the arrow keys go through: links of one's own, or else the plan of docs/teaching.md. */
import * as v from 'valibot';
import { keep, readKept } from '../../ui/kept';

/** The plan for twenty minutes. */
export const lessonPlan: readonly string[] = [
  'v=2&page=globe&invDelta2=1.5&details=0',
  'v=2&invDelta2=1.5&large=complexity',
  'v=2&invDelta2=1.5&large=dynamics',
  'v=2&invDelta2=1.9&large=hessian',
  'v=2&invDelta2=2.3&large=hessian',
  'v=2&page=finite-n&large=finite-n-ensemble&invDelta2=1.7&run1=p=3,deltaP=1,invDelta2=1.7;flow:n=60,seed=7,tMax=200,k=16',
];

const links = v.array(v.string());

/** Links without `#`; the plan where nobody has made a list. */
export function readPlaylist(): readonly string[] {
  const kept = v.safeParse(links, readKept('local', 'playlist'));
  return kept.success && kept.output.length > 0 ? kept.output : lessonPlan;
}

export function keepPlaylist(list: readonly string[]): void {
  keep('local', 'playlist', list);
}

/** One link a line. */
export function textOf(list: readonly string[]): string {
  return list.map((one) => `#${one}`).join('\n');
}

/** One link a line, whole or from its `#` on; lines that are no link are left out. */
export function linksIn(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((line) => {
    const link = line.slice(line.indexOf('#') + 1);
    return link.includes('=') ? [link] : [];
  });
}
