/** Energy and overlap against time: the large-N solution and finite-N instances of every run. */
import { useMemo } from 'react';
import { isThermal, lastTemperature } from '../../physics/thermal/schedule';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { LevelLabels } from '../../plot/LevelLabels';
import { Area, Curve, Rule } from '../../plot/marks';
import { useStore } from '../../state/useStore';
import { comparedOf } from '../../state/runs/notebook';
import type { OpenedFile } from '../../state/openedFiles';
import { liveSlot } from '../../state/view';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { PanelFrame } from '../PanelFrame';
import { runColour, runName } from '../runColours';
import { TimeCursor } from '../TimeCursor';
import { useCurrentSlot } from '../useCurrentColour';
import { useLiveView, useShownRunViews } from '../useRunViews';
import { timeScale } from '../timeScale';
import { useDetails } from '../Detail';
import { LegendKey } from '../LegendKey';
import styles from './Dynamics.module.css';
import { DynamicsReadout } from './DynamicsReadout';
import { TimeAxisControl } from './TimeAxisControl';
import { LegendOfFiles, OpenedFiles } from './OpenedFiles';
import {
  energyDomain,
  levelSymbol,
  mostNamed,
  overlapDomain,
  timeCurves,
  timeDomain,
} from './view';
import type { RunCurves, TimeCurve } from './view';
import { dynamicsWords } from './words';
import { unitWords } from '../energyAxis';
import { useNotation } from '../notation/useNotation';

const lookOf = {
  chsck: { width: 2.4, lineStyle: 'full' },
  beside: { width: 1.2, lineStyle: 'full' },
  flow: { width: 1.4, lineStyle: 'dashed' },
} as const;

/** A first pass shows at once where a run goes; how accurate that is, only the next one tells. */
const provisionalOpacity = 0.4;

const DifferencePanel = onDemand(
  codeOnDemand(
    'The difference of two runs',
    async () => (await import('./DifferencePanel')).DifferencePanel,
  ),
  (component) => component,
);

/** The curves of all that is shown, or the difference of two runs where both are there. */
export function Dynamics(): ReactNode {
  const isCompared = useStore(({ view }) => comparedOf(view) !== null);
  return isCompared ? <DifferencePanel /> : <AllCurves />;
}

function AllCurves(): ReactNode {
  const runs = useShownRunViews();
  const live = useLiveView();
  const views = useMemo(() => (live === null ? runs : [...runs, live]), [runs, live]);
  const scale = useStore(({ view }) => timeScale.of(view));
  const time = useStore(({ view, hover }) => hover.time ?? view.time);
  // The same columns from frame to frame while only the cursor moves.
  const curves = useMemo(() => timeCurves(views), [views]);
  const isDetailed = useDetails();
  const notation = useNotation();
  const failure = useStore(({ live: { failure } }) => failure);
  const words =
    failure === ''
      ? dynamicsWords(runs, live, isDetailed, notation)
      : `The current point could not be solved: ${failure} Move it to try again.`;
  const hasBeside = curves.some(({ engine }) => engine === 'beside');
  const files = useStore(({ openedFiles }) => openedFiles);
  // The axis is that of runs and files; the current point alone has one of its own.
  const x = { domain: timeDomain(runs.length > 0 ? runs : views, scale, files), kind: scale };
  const common = { curves, files, time, words, x };
  return (
    <PanelFrame
      subtitle={
        <>
          <LegendKey
            look={styles.lineFull}
            name={`N = ∞, faint until its error is known${hasBeside ? ', thin: from finite N’s start' : ''}`}
          />
          {views.some(({ run }) => run.flow !== null) ? (
            <LegendKey look={styles.lineDashed} name="finite N (median, 80 %)" />
          ) : null}
          <LegendKey
            look={styles.lineDotted}
            name={views.some(({ theory }) => isThermal(theory)) ? 'what is neared' : 'εₜₕ'}
          />
          <LegendKey look={styles.lineDashDotted} sample="–·–" name="signal state" />
          <LegendOfFiles files={files} />
        </>
      }
      tools={<TimeAxisControl />}
      readout={<DynamicsReadout views={views} curves={curves} time={time} />}
      words={words}
      failure={<OpenedFiles files={files} />}
    >
      <div className={styles.stack} data-stacked>
        <EnergyFigure {...common} views={views} />
        <OverlapFigure {...common} views={views} />
      </div>
    </PanelFrame>
  );
}

interface FigurePartProps {
  readonly views: readonly RunCurves[];
  readonly curves: readonly TimeCurve[];
  readonly files: readonly OpenedFile[];
  readonly time: number | null;
  readonly words: string;
  readonly x: { readonly domain: readonly [number, number]; readonly kind: 'log' | 'linear' };
}

function Curves({
  curves,
  column,
}: {
  readonly curves: readonly TimeCurve[];
  readonly column: 'energy' | 'overlap';
}): ReactNode {
  const bands = curves.map(({ slot, time, band }) =>
    band ? (
      <Area
        key={`${slot}-band`}
        x={time}
        low={band[column].low}
        high={band[column].high}
        fill={runColour(slot)}
        opacity={0.16}
      />
    ) : null,
  );
  const lines = curves.flatMap((curve) =>
    curve.parts.map((part, i) => (
      <Curve
        key={`${curve.slot}-${curve.engine}-${i}`}
        label={`run-${curve.slot}-${curve.engine}-${column}${i === 0 ? '' : '-rest'}`}
        x={part.time}
        y={part[column]}
        colour={runColour(curve.slot)}
        {...lookOf[curve.engine]}
        opacity={part.isProvisional ? provisionalOpacity : 1}
      />
    )),
  );
  return [...bands, ...lines];
}

/** Under the live ones, grey whatever they are of: their names are in the legend. */
function CurvesOfFiles({
  files,
  column,
}: {
  readonly files: readonly OpenedFile[];
  readonly column: 'energy' | 'overlap';
}): ReactNode {
  return files.flatMap(({ id, curves }) =>
    curves.map(({ time, [column]: values }, i) =>
      values === null ? null : (
        <Curve
          key={`${id}-${i}`}
          label={`file-${id}-${i + 1}-${column}`}
          x={time}
          y={values}
          colour="var(--text-muted)"
          lineStyle="full"
          width={1.2}
        />
      ),
    ),
  );
}

function EnergyFigure({ views, curves, files, time, words, x }: FigurePartProps): ReactNode {
  const slot = useCurrentSlot() ?? liveSlot;
  const { axis, suffix } = useNotation().energy;
  // Every run has its two levels; names stand only at those of the run looked at, and only while
  // the levels of the others leave them room.
  const named =
    views.find(({ run }) => run.slot === slot) ?? (views.length === 1 ? views[0] : undefined);
  const levels = named && views.length <= mostNamed ? levelNames(named) : [];
  const otherLevels = views.filter((view) => view !== named).flatMap(levelsOf);
  const energies = useMemo(
    () => curves.flatMap(({ parts }) => parts.map((part) => ({ x: part.time, y: part.energy }))),
    [curves],
  );
  return (
    <div className={styles.energy}>
      <Figure
        x={{ ...x, hideTickLabels: true }}
        y={{
          domain: energyDomain(views, files),
          ...axis,
          label: (
            <>
              energy <tspan className="sym">ε</tspan>
              <tspan>{unitWords(suffix)}</tspan>
            </>
          ),
        }}
        description={`Energy against time. ${words}`}
      >
        {views.map(({ run, theory }) => (
          <Rule
            key={`t${run.slot}`}
            y={theory.thresholdEnergy}
            colour={runColour(run.slot)}
            lineStyle="dotted"
          />
        ))}
        {views.map(({ run, theory }) =>
          theory.signal ? (
            <Rule
              key={`s${run.slot}`}
              y={theory.signal.energy}
              colour={runColour(run.slot)}
              lineStyle="dash-dotted"
              width={1}
            />
          ) : null,
        )}
        <CurvesOfFiles files={files} column="energy" />
        <Curves curves={curves} column="energy" />
        {levels.length > 0 ? (
          <LevelLabels levels={levels} rules={otherLevels} curves={energies} />
        ) : null}
        <TimeCursor time={time} name="Time cursor, energy" end={x.domain[1]} />
      </Figure>
    </div>
  );
}

function levelsOf({ theory }: RunCurves): number[] {
  return [theory.thresholdEnergy, ...(theory.signal ? [theory.signal.energy] : [])];
}

function levelNames({ run, theory }: RunCurves) {
  const colour = runColour(run.slot);
  const whose = run.slot === liveSlot ? '' : `, ${runName(run.slot)}`;
  return [
    {
      value: theory.thresholdEnergy,
      text: `${lastTemperature(theory) === 0 ? 'threshold energy εₜₕ' : levelSymbol(theory)}${whose}`,
      colour,
    },
    ...(theory.signal
      ? [{ value: theory.signal.energy, text: `signal state${whose}`, colour }]
      : []),
  ];
}

function OverlapFigure({ views, curves, files, time, words, x }: FigurePartProps): ReactNode {
  return (
    <div className={styles.overlap}>
      <Figure
        x={{
          ...x,
          label: (
            <>
              time <tspan className="sym">t</tspan> (gradient-flow units)
            </>
          ),
        }}
        y={{
          domain: overlapDomain(views, files),
          label: (
            <>
              overlap <tspan className="sym">m</tspan>
            </>
          ),
        }}
        description={`Overlap with the signal against time. ${words}`}
      >
        {views.map(({ run, theory }) =>
          theory.signal ? (
            <Rule
              key={run.slot}
              y={theory.signal.overlap}
              colour={runColour(run.slot)}
              lineStyle="dash-dotted"
              width={1}
            />
          ) : null,
        )}
        <CurvesOfFiles files={files} column="overlap" />
        <Curves curves={curves} column="overlap" />
        <TimeCursor time={time} name="Time cursor, overlap" end={x.domain[1]} />
      </Figure>
    </div>
  );
}
