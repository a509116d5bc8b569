/** Plays the run of the current point: the time cursor moves, and energy, overlap and Hessian with it. */
import { memo, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { selectCurrentSamples } from '../../state/selectors/movingHessian';
import { actions, readState, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { usePrefersReducedMotion } from '../../ui/usePrefersReducedMotion';
import { playSeconds, shareAtTime, stepCount, timeAtShare } from './player';
import type { PlayedSpan } from './player';

export const PlayButton = memo(function PlayButton(): ReactNode {
  const hasRun = useStore((state) => playedSpan(selectCurrentSamples(state)) !== null);
  const [isPlaying, setPlaying] = useState(false);
  const prefersSteps = usePrefersReducedMotion();
  const plays = isPlaying && hasRun;
  useEffect(() => {
    if (!plays) return;
    return play(() => {
      setPlaying(false);
    });
  }, [plays]);
  if (prefersSteps)
    return (
      <Button size="small" disabled={!hasRun} accessibleName="Step along the run" onClick={step}>
        ▸ Step
      </Button>
    );
  return (
    <Button
      size="small"
      disabled={!hasRun}
      accessibleName={plays ? 'Pause the surf' : 'Surf: play along the run'}
      onClick={() => {
        if (plays) actions.pinTime(readState().view.time);
        else actions.choose({ hessianSource: 'run' }, 'drag');
        setPlaying(!plays);
      }}
    >
      {plays ? '❚❚ Pause' : '▶ Surf'}
    </Button>
  );
});

/** Where a logarithmic time axis begins. */
const firstTime = 1e-2;

function playedSpan(samples: ReturnType<typeof selectCurrentSamples>): PlayedSpan | null {
  const to = samples?.samples.column('time').at(-1);
  if (to === undefined || to <= firstTime) return null;
  const { timeScale } = readState().view;
  return { from: timeScale === 'log' ? firstTime : 0, to, scale: timeScale };
}

/** Moves the cursor with every frame, from where it is, to the end of what has been computed. */
function play(onEnd: () => void): () => void {
  let frame = 0;
  let startShare: number | null = null;
  let startTime = 0;
  const advance = (now: number): void => {
    const span = playedSpan(selectCurrentSamples(readState()));
    if (!span) {
      onEnd();
      return;
    }
    if (startShare === null) {
      startShare = shareAtTime(span, readState().view.time);
      startTime = now;
    }
    const share = startShare + (now - startTime) / (1000 * playSeconds);
    if (share >= 1) {
      actions.pinTime(span.to);
      onEnd();
      return;
    }
    actions.pinTime(timeAtShare(span, share), 'drag');
    frame = requestAnimationFrame(advance);
  };
  frame = requestAnimationFrame(advance);
  return () => {
    cancelAnimationFrame(frame);
  };
}

function step(): void {
  const state = readState();
  const span = playedSpan(selectCurrentSamples(state));
  if (!span) return;
  const share = Math.round(shareAtTime(span, state.view.time) * stepCount + 1) / stepCount;
  actions.choose({ hessianSource: 'run' }, 'drag');
  actions.pinTime(timeAtShare(span, share));
}
