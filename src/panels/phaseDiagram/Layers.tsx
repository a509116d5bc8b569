/** What is in the menu of layers: axes, further lines, contours and measurements. */
import type { ReactNode } from 'react';
import { isUnderWay } from '../../state/runs/progress';
import type { ResultStatus } from '../../state/runs/results';
import { selectPlane } from '../../state/selectors/plane';
import { selectGrowthSign } from '../../state/selectors/growthSign';
import { selectThreshold } from '../../state/selectors/threshold';
import { contour, furtherLines } from '../../state/settings/phaseDiagram';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { PutSweepsAway } from '../PutSweepsAway';
import { signProgressWords } from '../growthSign/progress';
import { measuredWords } from '../threshold/words';
import { AxesMenu } from './AxesMenu';
import { useDetails } from '../Detail';
import { contourName, contourSpecs, furtherLineSpecs } from './further';
import styles from './PhaseDiagram.module.css';

export function Layers(): ReactNode {
  const isUsual = useStore((state) => selectPlane(state) === null);
  const isSpiked = useStore(({ view }) => view.point.terms === undefined);
  return (
    <div className={styles.layers}>
      <AxesMenu />
      <FurtherLineSwitches isUsual={isUsual} />
      {isUsual ? <ContourChoice /> : <p>{otherAxesOnly}</p>}
      {isSpiked ? <Measurements /> : null}
    </div>
  );
}

const otherAxesOnly =
  'Contours, and trivialisation over any m, are drawn over Δₚ and 1/Δ₂ of 2+p only.';

/** The crosses of Fig. 2, and where growth turns below them; what they are measured from are panels of their own. */
function Measurements(): ReactNode {
  const threshold = useStore(selectThreshold);
  const sign = useStore(selectGrowthSign);
  return (
    <div className={styles.measurement}>
      <Measurement
        study="threshold"
        title="Measure the threshold here"
        status={threshold?.status ?? null}
        progress={threshold === null ? '' : measuredWords(threshold)}
      />
      <Measurement
        study="growthSign"
        title="Measure where slow growth turns"
        status={sign?.status ?? null}
        progress={sign === null ? '' : signProgressWords(sign)}
      />
      <PutSweepsAway />
      <span>
        Fits and errors: “The measured threshold” and “Where slow growth turns” on the page Finite
        N.
      </span>
    </div>
  );
}

/** The button that begins one or stops it, and how far it is. */
function Measurement({
  study,
  title,
  status,
  progress,
}: {
  readonly study: string;
  readonly title: string;
  readonly status: ResultStatus | null;
  readonly progress: string;
}): ReactNode {
  const { actions } = useApp();
  const isMeasuring = status !== null && isUnderWay(status);
  return (
    <>
      {status === 'done' ? null : (
        <Button
          size="small"
          onClick={() => {
            if (isMeasuring) actions.cancelStudy(study);
            else actions.runStudy(study);
          }}
        >
          {isMeasuring ? 'Stop measuring' : title}
        </Button>
      )}
      <span role="status">{progress}</span>
    </>
  );
}

function FurtherLineSwitches({ isUsual }: { readonly isUsual: boolean }): ReactNode {
  const { actions } = useApp();
  const shown = useStore(({ view }) => furtherLines.of(view));
  const offered = furtherLineSpecs.filter(({ key }) => isUsual || key !== 'trivialAnyOverlap');
  return offered.map(({ key, meaning }) => (
    <Switch
      key={key}
      label={meaning}
      checked={shown.includes(key)}
      onChange={(on) => {
        actions.set(furtherLines, on ? [...shown, key] : shown.filter((name) => name !== key));
      }}
    />
  ));
}

function ContourChoice(): ReactNode {
  const { actions } = useApp();
  const chosen = useStore(({ view }) => contour.of(view));
  const isDetailed = useDetails();
  const named = contourSpecs.map((spec) => ({ ...spec, name: contourName(spec, isDetailed) }));
  return (
    <fieldset className={styles.contours}>
      <legend>Contours</legend>
      {[{ key: 'none' as const, name: 'none' }, ...named].map(({ key, name }) => (
        <label key={key}>
          <input
            type="radio"
            name="contour"
            checked={key === chosen}
            onChange={() => {
              actions.set(contour, key);
            }}
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
