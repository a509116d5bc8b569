/** Every instance of a run, their median and quantiles, and the dynamics of N = infinity. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Outcome } from '../../physics/flow/outcome';
import { Figure } from '../../plot/Figure';
import { formatNumber } from '../../plot/format';
import { faint } from '../../plot/lines';
import { Area, Curve, Rule } from '../../plot/marks';
import type { LineStyle } from '../../plot/marks';
import { flowPart, launchOf } from '../../state/settings/launch';
import { storyStep } from '../../state/settings/story';
import { selectFiniteRun } from '../../state/selectors/finiteRun';
import { launchCost } from '../../state/selectors/runs';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { levelSymbol } from '../dynamics/view';
import type { RunCurves } from '../dynamics/view';
import { runCostWords } from '../costWords';
import { EmptyPicture } from '../EmptyPicture';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import { Tied } from '../../ui/Tied';
import { runColour } from '../runColours';
import { TimeCursor } from '../TimeCursor';
import { useRunViews } from '../useRunViews';
import { timeScale } from '../timeScale';
import styles from './FiniteNEnsemble.module.css';
import { ensembleView } from './view';
import type { EnsembleView } from './view';
import { ensembleWords, limitWords } from './words';

export function FiniteNEnsemble(): ReactNode {
  // A step of the story says what is launched, and has the button for it.
  const isTold = useStore(({ view }) => storyStep.of(view) !== null);
  const slot = useStore((state) => selectFiniteRun(state)?.run.slot ?? null);
  const run = useRunViews().find((view) => view.run.slot === slot);
  if (run === undefined)
    return (
      <PanelFrame
        subtitle="overlap and energy of every instance"
        words={`${isTold ? '' : 'Launch a run with finite N switched on, best with several instances. '}Each instance has its own couplings and its own start.`}
        isEmpty
      >
        <EmptyPicture words={isTold ? 'Nothing has run yet.' : ''}>
          {isTold ? null : <LaunchEnsemble />}
        </EmptyPicture>
      </PanelFrame>
    );
  return <EnsemblePanel run={run} />;
}

/** Enough instances to see what is typical, few enough to be done within seconds at N = 200. */
const usualMembers = 16;

/** Runs as many instances as the launch settings say; if that is one, as many as make an ensemble. */
function LaunchEnsemble(): ReactNode {
  const { actions } = useApp();
  const launched = useStore(({ view }) => flowPart.asked.of(view).members);
  const members = launched > 1 ? launched : usualMembers;
  const cost = useStore(({ view, runParts }) => {
    const found = launchCost(view.point, {
      ...launchOf(runParts, view),
      flow: { ...flowPart.asked.of(view), members },
    });
    return found === null ? '' : `${runCostWords(found)}.`;
  });
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          actions.act('the ensemble', () => {
            actions.set(flowPart.isWanted, true);
            actions.change(flowPart.asked, { members });
            actions.launchRun();
          });
        }}
      >
        {`Run ${members} instances here`}
      </Button>
      {cost === '' ? null : (
        <p>
          <Tied text={cost} />
        </p>
      )}
    </>
  );
}

function EnsemblePanel({ run }: { readonly run: RunCurves }): ReactNode {
  const scale = useStore(({ view }) => timeScale.of(view));
  const time = useStore(({ view, hover }) => hover.time ?? view.time);
  const view = useMemo(() => ensembleView(run, scale), [run, scale]);
  const words = ensembleWords(run);
  const colour = runColour(run.run.slot);
  const x = { domain: view.time, kind: scale };
  const parts = { view, colour, time };
  return (
    <PanelFrame
      subtitle={
        <Tied
          text={`run ${run.run.slot}, N = ${run.run.flow?.dimension ?? ''} · thin: instances (full found the signal, dashed anti-correlated, dotted neither) · band: 80 %, thick dashed: median · thick full: ${limitWords(run)}`}
        />
      }
      readout={<Readout {...parts} />}
      words={words}
    >
      <div className={styles.stack} data-stacked>
        <Figure
          x={{ ...x, hideTickLabels: true }}
          y={{ domain: view.overlap, label: view.signless ? 'overlap |m|' : 'overlap m' }}
          description={`Overlap of every instance against time. ${words}`}
        >
          <Rule y={0} colour="var(--axis)" width={1} />
          {run.flowTheory.signal ? (
            <Rule
              y={run.flowTheory.signal.overlap}
              colour={colour}
              lineStyle="dash-dotted"
              width={1}
              label="signal state"
              labelAt="start"
            />
          ) : null}
          <Curves {...parts} column="overlap" />
          <TimeCursor name="Time cursor, overlap of the instances" time={time} end={view.time[1]} />
        </Figure>
        <Figure
          x={{ ...x, label: 'time t (gradient-flow units)' }}
          y={{ domain: view.energy, label: 'energy ε' }}
          description={`Energy of every instance against time. ${words}`}
        >
          <Rule
            y={run.flowTheory.thresholdEnergy}
            colour={colour}
            lineStyle="dotted"
            label={levelSymbol(run.flowTheory)}
            labelAt="start"
          />
          <Curves {...parts} column="energy" />
          <TimeCursor name="Time cursor, energy of the instances" time={time} end={view.time[1]} />
        </Figure>
      </div>
    </PanelFrame>
  );
}

interface PartProps {
  readonly view: EnsembleView;
  readonly colour: string;
  readonly time: number | null;
}

const outcomeStyles: Readonly<Record<Outcome, LineStyle>> = {
  signal: 'full',
  'anti-correlated': 'dashed',
  neither: 'dotted',
};

function Curves({
  view: { members, statistics, limit },
  colour,
  column,
}: PartProps & { readonly column: 'energy' | 'overlap' }): ReactNode {
  const isAlone = members.length === 1;
  return (
    <>
      {statistics ? (
        <Area
          x={statistics.time}
          low={statistics[column].q10}
          high={statistics[column].q90}
          fill={colour}
          opacity={0.16}
        />
      ) : null}
      {members.map(({ seed, columns, outcome }) => (
        <Curve
          key={seed}
          label={`member-${seed}-${column}`}
          x={columns.time}
          y={columns[column]}
          colour={colour}
          lineStyle={outcomeStyles[outcome]}
          width={isAlone ? 1.6 : 1}
          opacity={isAlone ? 1 : faint}
        />
      ))}
      {statistics ? (
        <Curve
          label={`median-${column}`}
          x={statistics.time}
          y={statistics[column].median}
          colour={colour}
          lineStyle="dashed"
          width={2.6}
        />
      ) : null}
      {limit ? (
        <Curve
          label={`limit-${column}`}
          x={limit.samples.column('time')}
          y={limit.samples.column(column)}
          colour="var(--text)"
          width={2.2}
        />
      ) : null}
    </>
  );
}

function Readout({ view: { statistics, signless }, time }: PartProps): ReactNode {
  if (statistics === null) return null;
  const index = indexAt(statistics.time, time);
  const value = (column: Float64Array): string => formatNumber(column[index] ?? NaN, 3);
  const m = signless ? '|m|' : 'm';
  return (
    <>
      <ReadoutItem name={<Term of="time" />}>{value(statistics.time)}</ReadoutItem>
      <ReadoutItem name={`median ${m}`}>
        {`${value(statistics.overlap.median)} (${value(statistics.overlap.q10)} to ${value(statistics.overlap.q90)})`}
      </ReadoutItem>
      <ReadoutItem name="mean ε">
        {`${value(statistics.energy.mean)} ± ${formatNumber(statistics.energy.standardError[index] ?? NaN, 1)}`}
      </ReadoutItem>
      <ReadoutItem name="found">{value(statistics.found)}</ReadoutItem>
    </>
  );
}

/** Index of the last sample up to a time; the last of all without one. */
function indexAt(times: Float64Array, time: number | null): number {
  if (time === null) return times.length - 1;
  return Math.max(
    0,
    times.findLastIndex((at) => at <= time),
  );
}
