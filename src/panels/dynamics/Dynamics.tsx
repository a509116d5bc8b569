/** Energy and overlap against time: the large-N solution and finite-N instances of every run. */
import { useMemo } from 'react';
import { isThermal, lastTemperature } from '../../physics/thermal/schedule';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { acrossBand } from '../../plot/course';
import { LevelLabels } from '../../plot/LevelLabels';
import { Area, Curve, Dot, Rule } from '../../plot/marks';
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
import { endBoxes, endOf, endsMargin, runEnds, type CurveEnd, type RunEnd } from './ends';
import { lookOf, provisionalOpacity } from './looks';
import { RunEnds } from './RunEnds';
import {
  energyDomain,
  levelledViews,
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
  // The same columns from frame to frame: all of them while only the cursor moves, those of runs while the point does.
  const ofRuns = useMemo(() => timeCurves(runs), [runs]);
  const ofLive = useMemo(() => (live === null ? [] : timeCurves([live])), [live]);
  const curves = useMemo(() => [...ofRuns, ...ofLive], [ofRuns, ofLive]);
  const ends = useMemo(() => runEnds(runs, ofRuns), [runs, ofRuns]);
  const isDetailed = useDetails();
  const notation = useNotation();
  const failure = useStore(({ live: { failure } }) => failure);
  const words =
    failure === ''
      ? dynamicsWords(runs, live, isDetailed, notation)
      : `The current point could not be solved: ${failure} Move it to try again.`;
  const hasBeside = curves.some(({ engine }) => engine === 'beside');
  const files = useStore(({ openedFiles }) => openedFiles);
  const slot = useCurrentSlot() ?? liveSlot;
  const current =
    views.find(({ run }) => run.slot === slot) ?? (views.length === 1 ? views[0] : undefined);
  const levelled = levelledViews(views, current);
  const isThinned = levelled.length < views.length;
  const x = { domain: timeDomain(views, scale, files), kind: scale };
  const [point] = runs.length === 0 ? [] : ofLive;
  const common: FigurePartProps = {
    ...{ views, curves, files, time, words, x, levelled, ends },
    margin: endsMargin(runs, x.domain, scale),
    liveEnd: point ? endOf(point, x.domain[1]) : null,
  };
  return (
    <PanelFrame
      subtitle={
        <>
          <LegendKey
            {...keyOf('chsck', views)}
            name={`for N = ∞, pale while still rough${hasBeside ? ', thin: from finite N’s start' : ''}`}
          />
          {views.some(({ run }) => run.flow !== null) ? (
            <LegendKey {...keyOf('flow', views)} name="finite N (median, 80 %)" />
          ) : null}
          {common.liveEnd ? (
            <LegendKey look={styles.current} name={`current point${isThinned ? ':' : ''}`} />
          ) : null}
          <LegendKey
            {...keyOf('threshold', levelled)}
            name={views.some(({ theory }) => isThermal(theory)) ? 'what is neared' : 'εₜₕ'}
          />
          <LegendKey
            {...keyOf('signal', levelled)}
            name={`signal state${current && isThinned && !common.liveEnd ? `, both of ${runName(current.run.slot)}` : ''}`}
          />
          <LegendOfFiles files={files} />
        </>
      }
      tools={<TimeAxisControl />}
      readout={<DynamicsReadout {...{ views, curves, time }} last={x.domain[1]} />}
      words={words}
      failure={<OpenedFiles files={files} />}
    >
      <div className={styles.stack} data-stacked>
        <EnergyFigure {...common} current={current} />
        <OverlapFigure {...common} />
      </div>
    </PanelFrame>
  );
}

/** The key of a kind of line; where all of them are of one run, or of the current point, in its colour. */
function keyOf(kind: keyof typeof lookOf, views: readonly RunCurves[]) {
  const { lineStyle: line, width } = lookOf[kind];
  const [only, ...others] = views;
  return {
    line,
    width,
    colour: only && others.length === 0 ? runColour(only.run.slot) : undefined,
  };
}

interface FigurePartProps {
  readonly views: readonly RunCurves[];
  readonly curves: readonly TimeCurve[];
  readonly files: readonly OpenedFile[];
  readonly time: number | null;
  readonly words: string;
  readonly x: { readonly domain: readonly [number, number]; readonly kind: 'log' | 'linear' };
  /** Whose levels are drawn. */
  readonly levelled: readonly RunCurves[];
  /** Right of the frame, in em. */
  readonly margin: number;
  readonly ends: readonly RunEnd[];
  /** Of the curve of the current point; null where it is the only one, or not there. */
  readonly liveEnd: CurveEnd | null;
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
          {...lookOf.file}
        />
      ),
    ),
  );
}

/** The number of each run at the end of its curve; the current point has a dot there. */
function Ends({
  ends,
  liveEnd,
  column,
}: Pick<FigurePartProps, 'ends' | 'liveEnd'> & {
  readonly column: 'energy' | 'overlap';
}): ReactNode {
  return (
    <>
      <RunEnds ends={ends} column={column} />
      {liveEnd ? <Dot x={liveEnd.time} y={liveEnd[column]} colour={runColour(liveSlot)} /> : null}
    </>
  );
}

function EnergyFigure({
  views,
  current,
  curves,
  files,
  time,
  words,
  x,
  levelled,
  margin,
  ends,
  liveEnd,
}: FigurePartProps & {
  /** The run that is looked at: that at the current point, or the only one. */
  readonly current: RunCurves | undefined;
}): ReactNode {
  const { axis, suffix } = useNotation().energy;
  // Names stand only at the levels of the run looked at, and only while those of the others leave them room.
  const levels = current && views.length <= mostNamed ? levelNames(current) : [];
  const otherLevels = levelled.filter((view) => view !== current).flatMap(levelsOf);
  const energies = useMemo(
    () =>
      curves.flatMap(({ time: at, parts, band }) => [
        ...parts.map((part) => ({ x: part.time, y: part.energy })),
        ...(band ? [acrossBand({ x: at, ...band.energy })] : []),
      ]),
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
        marginRight={margin}
        description={`Energy against time. ${words}`}
        over={<Ends ends={ends} liveEnd={liveEnd} column="energy" />}
      >
        {levelled.map(({ run, theory }) => (
          <Rule
            key={`t${run.slot}`}
            y={theory.thresholdEnergy}
            colour={runColour(run.slot)}
            {...lookOf.threshold}
          />
        ))}
        {levelled.map(({ run, theory }) =>
          theory.signal ? (
            <Rule
              key={`s${run.slot}`}
              y={theory.signal.energy}
              colour={runColour(run.slot)}
              {...lookOf.signal}
            />
          ) : null,
        )}
        <CurvesOfFiles files={files} column="energy" />
        <Curves curves={curves} column="energy" />
        {levels.length > 0 ? (
          <LevelLabels
            levels={levels}
            rules={otherLevels}
            curves={energies}
            marksIn={(figure) => endBoxes(ends, 'energy', figure)}
          />
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

function OverlapFigure({
  views,
  curves,
  files,
  time,
  words,
  x,
  levelled,
  margin,
  ends,
  liveEnd,
}: FigurePartProps): ReactNode {
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
        marginRight={margin}
        description={`Overlap with the signal against time. ${words}`}
        over={<Ends ends={ends} liveEnd={liveEnd} column="overlap" />}
      >
        {levelled.map(({ run, theory }) =>
          theory.signal ? (
            <Rule
              key={run.slot}
              y={theory.signal.overlap}
              colour={runColour(run.slot)}
              {...lookOf.signal}
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
