/** What happens where the surf is, in large words, and how it is played. */
import { useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import { selectFlowThreshold, selectRegion } from '../../state/selectors/landscape';
import {
  selectMovingHessian,
  selectMovingPoint,
  selectMovingShare,
} from '../../state/selectors/movingHessian';
import type { App } from '../../state/app';
import { storyStep } from '../../state/settings/story';
import { presentation } from '../../state/settings/present';
import { surfLoop, surfSpeed, surfSpeeds } from '../../state/settings/surf';
import { useApp, useStore } from '../../state/useStore';
import type { Page } from '../../state/view';
import { Tied } from '../../ui/Tied';
import { HintedButton, type HintedButtonProps } from '../../ui/HintedButton';
import { ControlWordsContext } from '../controlWords';
import { runName } from '../runColours';
import {
  closeSurf,
  play,
  selectEscapeShare,
  selectSurfClock,
  selectSurfShare,
  showShare,
  stepSurf,
  stopAtEscape,
} from './playing';
import { changeSpeed } from './speed';
import styles from './SurfBar.module.css';
import { surfCaption, surfPhase } from './surfWords';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export { stepSurf, stopAtEscape } from './playing';

export function SurfBar(): ReactNode {
  return (
    <>
      <SurfCaption />
      <SurfControls />
    </>
  );
}

/** How it is played, without its words; it goes on as long as this is shown. */
export function SurfControls(): ReactNode {
  usePlay();
  return (
    <>
      <Scrub />
      <Buttons />
    </>
  );
}

function usePlay(): void {
  const app = useApp();
  const isPlaying = useStore(({ surf }) => surf.isPlaying);
  useEffect(() => {
    return isPlaying ? play(app) : beginInSteps(app);
  }, [app, isPlaying]);
}

/** Where motion is not wanted its first step is shown, as soon as there is a flow; the result gives that up. */
function beginInSteps(app: App): () => void {
  const { store } = app;
  const begin = (): void => {
    const state = store.getState();
    if (state.view.time === null && selectSurfClock(state) === null) return;
    stop();
    if (state.view.time === null) stepSurf(app, 1);
  };
  const stop = store.subscribe(begin);
  begin();
  return stop;
}

/** It tells of the flow, whatever the panel of the Hessian shows. */
export function SurfCaption(): ReactNode {
  const moving = useStore(selectMovingPoint);
  const hessian = useStore(selectMovingHessian);
  const reached = useStore(selectMovingShare);
  const region = useStore(selectRegion);
  const threshold = useStore(selectFlowThreshold);
  const failure = useStore(({ live }) => live.failure);
  const isWaiting = useStore(({ surf }) => surf.isWaiting);
  const words = useContext(ControlWordsContext);
  if (moving === null || hessian === null)
    return (
      <p className={styles.caption} data-testid="surf-caption" role="status">
        {failure === '' ? words.solving : words.unsolved.replace('{failure}', () => failure)}
      </p>
    );
  if (isWaiting)
    return (
      <p className={styles.caption} data-testid="surf-caption" role="status">
        {words.loading}
      </p>
    );
  const phase = surfPhase(hessian, reached, moving);
  const isTypical = threshold.scheme === 'one-scale';
  return (
    <p className={styles.caption} data-testid="surf-caption" data-phase={phase} role="status">
      {surfCaption(phase, { region, isTypical }, words)}
    </p>
  );
}

/** Where the thumb of the slider is: its middle stays half its width, of 16 px, away from the ends. */
const placeOf = (share: number): string => `8px + ${share} * (100% - 16px)`;

/** Places that the slider tells apart. */
const places = 1000;

function Scrub(): ReactNode {
  const app = useApp();
  const share = useStore(selectSurfShare);
  const isThere = useStore((state) => selectSurfClock(state) !== null);
  const moving = useStore(selectMovingPoint);
  const { energy } = useNotation();
  const words = useContext(ControlWordsContext);
  const text = moving
    ? `t = ${formatNumber(moving.time, 3)}, ${equation(energy, moving.energy, digitsAtFirstSight)}, m = ${formatNumber(moving.overlap, 2)}`
    : '';
  const escape = useStore(selectEscapeShare);
  const finish = (): void => {
    app.actions.finish('the time');
  };
  return (
    <div className={styles.scrub}>
      <span className={styles.track}>
        <input
          type="range"
          aria-label={words.place}
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
        {escape === null ? null : (
          <span
            className={styles.escape}
            data-part="escape"
            style={{ left: `calc(${placeOf(escape)} - 1.5px)` }}
            aria-hidden="true"
          />
        )}
      </span>
      <span className={styles.values} translate="no">
        {moving ? (
          <>
            <span className={styles.whose}>{`${runName(moving.slot)}: `}</span>
            <Tied text={text} />
          </>
        ) : null}
      </span>
    </div>
  );
}

/** Pages where it stands already. */
const withGlobe: ReadonlySet<Page> = new Set(['globe', 'surf']);

function Buttons(): ReactNode {
  const app = useApp();
  const { actions } = app;
  const words = useContext(ControlWordsContext);
  const speed = useStore(({ view }) => surfSpeed.of(view));
  const loops = useStore(({ view }) => surfLoop.of(view));
  const hasEscape = useStore((state) => selectEscapeShare(state) !== null);
  const leadsToGlobe = useStore(
    ({ view }) =>
      !withGlobe.has(view.page) && storyStep.of(view) === null && presentation.of(view) === null,
  );
  return (
    <div className={styles.buttons}>
      <Small
        name={words.back}
        shortcut=","
        onClick={() => {
          stepSurf(app, -1);
        }}
      >
        ◂
      </Small>
      <Small
        name={words.forward}
        shortcut="."
        onClick={() => {
          stepSurf(app, 1);
        }}
      >
        ▸
      </Small>
      <Small
        name={words.stopAtEscape}
        shortcut="E"
        disabled={!hasEscape}
        onClick={() => {
          stopAtEscape(app);
        }}
      >
        {words.escape}
      </Small>
      {leadsToGlobe ? (
        <Small
          name="See it on the globe"
          onClick={() => {
            actions.choose({ page: 'globe', large: null });
          }}
        >
          globe
        </Small>
      ) : null}
      <Small
        name={words.slower}
        shortcut="−"
        disabled={speed === surfSpeeds[0]}
        onClick={() => {
          changeSpeed(app, -1);
        }}
      >
        −
      </Small>
      <output className={styles.speed} aria-label={words.speed}>
        {`${speed}×`}
      </output>
      <Small
        name={words.faster}
        shortcut="+"
        disabled={speed === surfSpeeds.at(-1)}
        onClick={() => {
          changeSpeed(app, 1);
        }}
      >
        +
      </Small>
      <Small
        name={words.loops}
        pressed={loops}
        onClick={() => {
          actions.set(surfLoop, !loops);
        }}
      >
        {words.loop}
      </Small>
      <Small
        name={words.end}
        onClick={() => {
          closeSurf(app);
        }}
      >
        ×
      </Small>
    </div>
  );
}

function Small(props: Omit<HintedButtonProps, 'size'>): ReactNode {
  return <HintedButton {...props} size="small" />;
}
