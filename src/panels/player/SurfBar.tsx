/** What happens where the surf is, in large words, and how it is played. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import { selectFlowThreshold, selectRegion } from '../../state/selectors/landscape';
import {
  selectFollowedPoint,
  selectFollowedShare,
  selectShownHessian,
} from '../../state/selectors/movingHessian';
import type { App } from '../../state/app';
import { storyStep } from '../../state/settings/story';
import { surfSpeeds, type Surf } from '../../state/surf';
import { useApp, useStore } from '../../state/useStore';
import type { Page } from '../../state/view';
import { Button } from '../../ui/Button';
import { runName } from '../runColours';
import { closeSurf, play, selectSurfClock, selectSurfShare, showShare, stepSurf } from './playing';
import styles from './SurfBar.module.css';
import { surfCaption, surfPhase } from './surfWords';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export { stepSurf } from './playing';

export function SurfBar(): ReactNode {
  usePlay();
  return (
    <>
      <Caption />
      <Scrub />
      <Buttons />
    </>
  );
}

/** The caption alone, for a room: it is played, stopped and left by keys. */
export function SurfLine(): ReactNode {
  usePlay();
  return <Caption />;
}

function usePlay(): void {
  const app = useApp();
  const isPlaying = useStore(({ surf }) => surf.isPlaying);
  useEffect(() => {
    if (isPlaying) return play(app);
    beginInSteps(app);
    return undefined;
  }, [app, isPlaying]);
}

/** Where motion is not wanted its first step is shown at once. */
function beginInSteps(app: App): void {
  if (app.store.getState().view.time === null) stepSurf(app, 1);
}

function Caption(): ReactNode {
  const moving = useStore(selectFollowedPoint);
  const hessian = useStore(selectShownHessian);
  const reached = useStore(selectFollowedShare);
  const region = useStore(selectRegion);
  const threshold = useStore(selectFlowThreshold);
  const failure = useStore(({ live }) => live.failure);
  if (moving === null)
    return (
      <p className={styles.caption} data-testid="surf-caption" role="status">
        {failure === '' ? 'The flow is being solved…' : `It could not be solved: ${failure}`}
      </p>
    );
  const phase = surfPhase(hessian, reached, moving);
  const isTypical = threshold.scheme === 'one-scale';
  return (
    <p className={styles.caption} data-testid="surf-caption" data-phase={phase} role="status">
      {surfCaption(phase, { region, isTypical })}
    </p>
  );
}

/** Places that the slider tells apart. */
const places = 1000;

function Scrub(): ReactNode {
  const app = useApp();
  const share = useStore(selectSurfShare);
  const isThere = useStore((state) => selectSurfClock(state) !== null);
  const moving = useStore(selectFollowedPoint);
  const { energy } = useNotation();
  const text = moving
    ? `t = ${formatNumber(moving.time, 3)}, ${equation(energy, moving.energy, digitsAtFirstSight)}, m = ${formatNumber(moving.overlap, 2)}`
    : '';
  const finish = (): void => {
    app.actions.finish('the time');
  };
  return (
    <div className={styles.scrub}>
      <input
        type="range"
        aria-label="Place along the run"
        aria-valuetext={text}
        min={0}
        max={places}
        value={Math.round(places * share)}
        disabled={!isThere}
        onChange={({ target }) => {
          showShare(app, Number(target.value) / places, 'drag');
        }}
        onPointerUp={finish}
        onKeyUp={finish}
      />
      <span className={styles.values} translate="no">
        {moving ? `${runName(moving.slot)}: ${text}` : ''}
      </span>
    </div>
  );
}

/** Pages where it stands already. */
const withGlobe: ReadonlySet<Page> = new Set(['globe', 'surf']);

function Buttons(): ReactNode {
  const app = useApp();
  const { actions } = app;
  const { speed, loops } = useStore(({ surf }) => surf);
  const leadsToGlobe = useStore(
    ({ view }) => !withGlobe.has(view.page) && storyStep.of(view) === null,
  );
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        accessibleName="Step back"
        onClick={() => {
          stepSurf(app, -1);
        }}
      >
        ◂
      </Button>
      <Button
        size="small"
        accessibleName="Step forward"
        onClick={() => {
          stepSurf(app, 1);
        }}
      >
        ▸
      </Button>
      {leadsToGlobe ? (
        <Button
          size="small"
          accessibleName="See it on the globe"
          onClick={() => {
            actions.choose({ page: 'globe', large: null });
          }}
        >
          globe
        </Button>
      ) : null}
      <Button
        size="small"
        accessibleName={`Speed ${speed}, change it`}
        onClick={() => {
          actions.setSurf({ speed: nextSpeed(speed) });
        }}
      >
        {`${speed}×`}
      </Button>
      <Button
        size="small"
        pressed={loops}
        accessibleName="Play it again and again"
        onClick={() => {
          actions.setSurf({ loops: !loops });
        }}
      >
        loop
      </Button>
      <Button
        size="small"
        accessibleName="End the surf"
        onClick={() => {
          closeSurf(app);
        }}
      >
        ×
      </Button>
    </div>
  );
}

function nextSpeed(speed: Surf['speed']): Surf['speed'] {
  return surfSpeeds[surfSpeeds.indexOf(speed) + 1] ?? surfSpeeds[0];
}
