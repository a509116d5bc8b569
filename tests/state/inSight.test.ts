/** What nobody sees is not computed. */
import { describe, expect, it } from 'vitest';
import { storyLinks } from '../../src/lessons/story/links';
import { decode } from '../support/link';
import { startTestApp } from '../support/testApp';

/** Kinds of the jobs that are under way once the view of a link is shown. */
function computedFor(link: string): readonly string[] {
  const { app, client } = startTestApp('at-once');
  const { view, notices } = decode(link);
  app.actions.restore(view, notices);
  const live = client.live.filter(({ options }) => !options.signal.aborted).map(() => 'live');
  const others = client.active().map(({ kind }) => kind);
  return [...new Set([...live, ...others])].sort();
}

describe('what is computed without a click', () => {
  it('is all of the first page where all of it is shown', () => {
    expect(computedFor('v=2&spectrum=300')).toEqual(['live', 'phaseLines', 'spectrum']);
  });

  it('is what the panels of an embed show', () => {
    expect(computedFor('v=2&spectrum=300&embed=complexity,invDelta2')).toEqual([]);
    expect(computedFor('v=2&spectrum=300&embed=hessian')).toEqual(['spectrum']);
    expect(computedFor('v=2&spectrum=300&embed=dynamics')).toEqual(['live']);
    expect(computedFor('v=2&spectrum=300&embed=phase-diagram')).toEqual(['phaseLines']);
  });

  it('is the flow as well where a panel of the page follows it', () => {
    expect(computedFor('v=2&embed=hessian&hessian=run')).toEqual(['live']);
  });

  it('is what a step of the story shows: no dynamics but in the two steps that play it', () => {
    const kinds = storyLinks.map(computedFor);
    expect(kinds[0]).toEqual([]);
    expect(kinds[4]).toEqual(['spectrum']);
    expect(kinds[8]).toEqual(['phaseLines']);
    // Those two have runs, which say more than what follows the point.
    expect(kinds.flatMap((some, i) => (some.includes('dynamics') ? [i + 1] : []))).toEqual([4, 7]);
  });

  it('is what a presenter shows who chooses a panel within a step of the story', () => {
    const step = 'v=2&details=0&story=3&present=one';
    expect(computedFor(step)).toEqual([]);
    expect(computedFor(`${step}&large=dynamics`)).toEqual(['live', 'phaseLines']);
  });
});
