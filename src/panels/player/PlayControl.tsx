/** A button that plays a film frame by frame, or step by step where motion is not wanted. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Gesture } from '../../state/actions';
import type { App } from '../../state/app';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { usePrefersReducedMotion } from '../../ui/usePrefersReducedMotion';

/** A way through states of the view; it reads and changes the view itself. */
export interface Film {
  /** A few characters beside the sign on its button. */
  readonly label: string;
  /** What the button does, in each of its roles. */
  readonly names: { readonly play: string; readonly pause: string; readonly step: string };
  readonly seconds: number;
  /** Steps that it is shown in where motion is not wanted. */
  readonly steps: number;
  /** Turns the page to what the film is about. */
  readonly begin: (app: App) => void;
  /** How much of it lies before the present state; 0 at its end too, whence it begins anew. */
  readonly share: (app: App) => number;
  /** Shows the state after this share, 1 for its end; as a drag while more follows. */
  readonly show: (app: App, share: number, gesture: Gesture) => void;
}

export interface PlayControlProps {
  readonly film: Film;
  readonly disabled?: boolean;
}

export function PlayControl({ film, disabled = false }: PlayControlProps): ReactNode {
  const app = useApp();
  const { label, names } = film;
  const [isPlaying, setPlaying] = useState(false);
  const prefersSteps = usePrefersReducedMotion();
  const plays = isPlaying && !disabled;
  useEffect(() => {
    if (!plays) return;
    return play(app, film, () => {
      setPlaying(false);
    });
  }, [app, plays, film]);
  if (prefersSteps)
    return (
      <Button
        size="small"
        disabled={disabled}
        accessibleName={names.step}
        onClick={() => {
          step(app, film);
        }}
      >
        {`▸ ${label}`}
      </Button>
    );
  return (
    <Button
      size="small"
      disabled={disabled}
      accessibleName={plays ? names.pause : names.play}
      onClick={() => {
        if (plays) keepPlace(app);
        else film.begin(app);
        setPlaying(!plays);
      }}
    >
      {`${plays ? '❚❚' : '▶'} ${label}`}
    </Button>
  );
}

/** Where the film was stopped is one step to undo. */
function keepPlace({ actions }: App): void {
  actions.finish('the film');
}

/** Shows a little more with every frame, from where the view is, to the end. */
function play(app: App, film: Film, onEnd: () => void): () => void {
  const startShare = film.share(app);
  let startTime: number | null = null;
  let frame = 0;
  const advance = (now: number): void => {
    startTime ??= now;
    const share = startShare + (now - startTime) / (1000 * film.seconds);
    if (share >= 1) {
      film.show(app, 1, 'commit');
      onEnd();
      return;
    }
    film.show(app, share, 'drag');
    frame = requestAnimationFrame(advance);
  };
  frame = requestAnimationFrame(advance);
  return () => {
    cancelAnimationFrame(frame);
  };
}

function step(app: App, film: Film): void {
  film.begin(app);
  const done = Math.round(film.share(app) * film.steps);
  film.show(app, Math.min(1, (done + 1) / film.steps), 'commit');
}
