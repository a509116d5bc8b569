/** Plays the run of the current point: the time cursor moves, and energy, overlap and Hessian with it. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { firstSampleTime } from '../../physics/sampleTimes';
import { selectCurrentSamples } from '../../state/selectors/movingHessian';
import { actions, readState, useStore } from '../../state/useStore';
import { PlayControl } from './PlayControl';
import type { Film } from './PlayControl';
import { playSeconds, shareAtTime, stepCount, timeAtShare } from './player';
import type { PlayedSpan } from './player';

export const PlayButton = memo(function PlayButton(): ReactNode {
  const hasRun = useStore((state) => playedSpan(selectCurrentSamples(state)) !== null);
  return <PlayControl film={runFilm} disabled={!hasRun} />;
});

function playedSpan(samples: ReturnType<typeof selectCurrentSamples>): PlayedSpan | null {
  const to = samples?.samples.column('time').at(-1);
  if (to === undefined || to === 0) return null;
  const { timeScale } = readState().view;
  return { from: timeScale === 'log' ? firstSampleTime(to) : 0, to, scale: timeScale };
}

/** To the end of what has been computed by then: the run may still go on. */
const runFilm: Film = {
  label: 'Surf',
  names: { play: 'Surf: play along the run', pause: 'Pause the surf', step: 'Step along the run' },
  seconds: playSeconds,
  steps: stepCount,
  begin() {
    actions.choose({ hessianSource: 'run' }, 'drag');
  },
  share() {
    const span = playedSpan(selectCurrentSamples(readState()));
    return span ? shareAtTime(span, readState().view.time) : 0;
  },
  show(share, gesture) {
    const span = playedSpan(selectCurrentSamples(readState()));
    if (span) actions.pinTime(timeAtShare(span, share), gesture);
  },
};
