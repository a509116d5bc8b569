/** The globe: the loss itself on the sphere of where the flow is, its way down and the signal. */
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { hessianScale } from '../../physics/hessian/bulk';
import type { Globe as GlobeNumbers } from '../../physics/globe/globe';
import { selectFiniteRun } from '../../state/selectors/finiteRun';
import { selectLimitGlobe } from '../../state/selectors/globe';
import { modelOf, selectModel } from '../../state/selectors/landscape';
import { selectDrawnSnapshot, selectGlobeSnapshot } from '../../state/selectors/runGlobe';
import { globeSource, globeWay } from '../../state/settings/globe';
import { temperatureOf } from '../../state/settings/launch';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { SettingControl } from '../SettingControl';
import { Switch } from '../../ui/Switch';
import { EmptyPicture } from '../EmptyPicture';
import { LegendKey } from '../LegendKey';
import { Digits } from '../Digits';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { runColour } from '../runColours';
import { Explained } from '../terms/Explained';
import { Term } from '../terms/Term';
import { useCurrentColour } from '../useCurrentColour';
import { Bulk } from './Bulk';
import styles from './Globe.module.css';
import { GlobePicture } from './GlobePicture';
import {
  accuracyWords,
  globeWords,
  isStuck,
  limitName,
  missingWords,
  outsideWords,
  pathWords,
  snapshotName,
  whoIsHere,
  type GlobeSubject,
} from './words';
import { useNotation } from '../notation/useNotation';

export function Globe(): ReactNode {
  const source = useStore(({ view }) => globeSource.of(view));
  return source === 'limit' ? <OfLimit /> : <OfRun />;
}

function OfLimit(): ReactNode {
  const limit = useStore(selectLimitGlobe);
  const scale = useStore((state) => hessianScale(selectModel(state).mixture));
  const colour = useCurrentColour();
  const temperature = useStore(({ view }) => temperatureOf(view));
  const { globe } = limit;
  const who = whoIsHere(limit, temperature);
  const words = globeWords(globe, scale, who);
  const outside = outsideWords(globe, scale);
  return (
    <PanelFrame
      subtitle={<Legend name={limitName(limit, temperature)} who={who} />}
      tools={<Tools />}
      readout={<Readout globe={globe} />}
      words={words}
    >
      <Stage beside={<Bulk globe={globe} scale={scale} words={outside} />}>
        <GlobePicture
          globe={globe}
          words={words}
          colour={colour}
          who={who}
          isStuck={isStuck(globe, scale, who)}
        />
      </Stage>
    </PanelFrame>
  );
}

function OfRun(): ReactNode {
  const { actions } = useApp();
  const view = useStore(selectFiniteRun);
  const isHeld = useStore(({ held }) => view !== null && held.runs.includes(view.run));
  const snapshot = useStore(selectGlobeSnapshot);
  const drawn = useStore(selectDrawnSnapshot);
  const path = useMemo(() => drawn && { path: drawn.path, now: drawn.time }, [drawn]);
  if (view === null || snapshot === null || drawn === null || path === null)
    return (
      <PanelFrame
        subtitle="the loss of one instance where its flow stands"
        tools={<Tools />}
        words={missingWords(view, isHeld)}
        isEmpty
      >
        <EmptyPicture words={view === null ? '' : 'No globe yet'}>
          {view === null ? (
            <Button variant="primary" onClick={() => actions.launchRun()}>
              Run here
            </Button>
          ) : null}
        </EmptyPicture>
      </PanelFrame>
    );
  const scale = hessianScale(modelOf(view.run).mixture);
  const colour = runColour(view.run.slot);
  const words = globeWords(snapshot, scale);
  const outside = [
    pathWords(snapshot.path),
    outsideWords(snapshot, scale),
    accuracyWords(snapshot, drawn.time),
  ].join(' ');
  return (
    <PanelFrame
      subtitle={<Legend name={snapshotName(view, snapshot)} who="the flow" />}
      tools={<Tools />}
      readout={<Readout globe={snapshot} />}
      words={words}
    >
      <Stage beside={<Bulk globe={snapshot} scale={scale} words={outside} />}>
        <GlobePicture
          globe={drawn}
          words={words}
          colour={colour}
          who="the flow"
          isStuck={isStuck(drawn, scale, 'the flow')}
          path={path}
        />
      </Stage>
    </PanelFrame>
  );
}

/** The globe, and beside or below it what it does not show. */
function Stage({
  beside,
  children,
}: {
  readonly beside: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.room}>
      <div className={styles.stage}>
        {children}
        {beside}
      </div>
    </div>
  );
}

function Legend({ name, who }: { readonly name: string; readonly who: GlobeSubject }): ReactNode {
  return (
    <>
      <span>
        <Explained text={name} />
      </span>
      <span>&nbsp;·</span>
      <LegendKey look={styles.keyLow} name={`lower than where ${who} is`} />
      <LegendKey look={styles.keyHigh} name="higher" />
    </>
  );
}

const sources = [
  { value: 'limit', label: 'N = ∞' },
  { value: 'run', label: 'finite N' },
] as const;

const Tools = memo(function Tools(): ReactNode {
  const { actions } = useApp();
  const way = useStore(({ view }) => globeWay.of(view));
  return (
    <>
      <SettingControl setting={globeSource} label="Whose globe" options={sources} />
      <Switch
        label="a random plane instead"
        checked={way === 'random'}
        onChange={(isRandom) => {
          actions.set(globeWay, isRandom ? 'random' : 'lowest');
        }}
      />
    </>
  );
});

function Readout({ globe }: { readonly globe: GlobeNumbers }): ReactNode {
  const { energy, frame } = globe;
  const { energy: quantity } = useNotation();
  return (
    <>
      <ReadoutItem name={<Term of="energy" />}>
        <Digits value={energy} quantity={quantity} all={6} asked="time" />
      </ReadoutItem>
      <ReadoutItem name={<Term of="overlap" />}>
        <Digits value={frame.signal[0]} all={4} asked="time" />
      </ReadoutItem>
      <ReadoutItem name="curvature of the way">
        <Digits value={frame.curvature} all={4} asked="time" />
      </ReadoutItem>
      <ReadoutItem name="its overlap² with the signal">
        <Digits value={frame.signalOverlap} all={4} asked="time" />
      </ReadoutItem>
    </>
  );
}
