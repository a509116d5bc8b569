/** The globe: the loss itself on the sphere of where the flow is, its way down and the signal. */
import type { ReactNode } from 'react';
import type { Globe as GlobeData } from '../../physics/globe/globe';
import { hessianScale } from '../../physics/hessian/bulk';
import { formatNumber } from '../../plot/format';
import { selectLimitGlobe } from '../../state/selectors/globe';
import { selectModel } from '../../state/selectors/landscape';
import { globeWay } from '../../state/settings/globe';
import { useApp, useStore } from '../../state/useStore';
import { Switch } from '../../ui/Switch';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { Bulk } from './Bulk';
import styles from './Globe.module.css';
import { GlobePicture } from './GlobePicture';
import { globeWords, limitName, outsideWords } from './words';

export function Globe(): ReactNode {
  const limit = useStore(selectLimitGlobe);
  const scale = useStore((state) => hessianScale(selectModel(state).mixture));
  const { globe } = limit;
  const words = globeWords(globe.frame);
  const outside = outsideWords(globe, scale);
  return (
    <PanelFrame
      subtitle={
        <>
          <span>{limitName(limit)}</span> <span className={styles.keyLow} /> lower than where the
          flow is <span className={styles.keyHigh} /> higher
        </>
      }
      tools={<WaySwitch />}
      readout={<Readout globe={globe} />}
      words={words}
    >
      <div className={styles.stage}>
        <GlobePicture globe={globe} words={words} />
        <Bulk globe={globe} scale={scale} words={outside} />
      </div>
    </PanelFrame>
  );
}

function WaySwitch(): ReactNode {
  const { actions } = useApp();
  const way = useStore(({ view }) => globeWay.of(view));
  return (
    <Switch
      label="a random plane instead"
      checked={way === 'random'}
      onChange={(isRandom) => {
        actions.set(globeWay, isRandom ? 'random' : 'lowest');
      }}
    />
  );
}

function Readout({ globe }: { readonly globe: GlobeData }): ReactNode {
  const { energy, frame } = globe;
  return (
    <>
      <ReadoutItem name={<span className="sym">ε</span>}>{formatNumber(energy, 6)}</ReadoutItem>
      <ReadoutItem name={<span className="sym">m</span>}>
        {formatNumber(frame.signal[0], 3)}
      </ReadoutItem>
      <ReadoutItem name="curvature of the way">{formatNumber(frame.curvature, 3)}</ReadoutItem>
      <ReadoutItem name="its overlap² with the signal">
        {formatNumber(frame.signalOverlap, 3)}
      </ReadoutItem>
    </>
  );
}
