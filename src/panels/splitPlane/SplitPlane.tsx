/** Complexity in the plane of the two energies, with the ridge that the curve Σ(ε) follows. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { CursorLayer } from '../../plot/CursorLayer';
import { Figure } from '../../plot/Figure';
import { formatNumber } from '../../plot/format';
import { Curve, Dot } from '../../plot/marks';
import type { PlanePoint } from '../../plot/PlaneControl';
import { selectCursorComplexity, selectModel } from '../../state/selectors/landscape';
import {
  complexityOfSplit,
  selectCursorSplit,
  selectSplitMap,
  selectSplitNames,
  selectSplitPlane,
  selectThresholdSplit,
  type SplitPlaneView as Plane,
} from '../../state/selectors/splitPlane';
import { useApp, useStore } from '../../state/useStore';
import { lineStyleOf } from '../complexity/view';
import { EmptyPicture } from '../EmptyPicture';
import { EnergyWindowControl } from '../EnergyWindowControl';
import { MapLayer } from '../MapLayer';
import { PanelFrame } from '../PanelFrame';
import { Detail } from '../Detail';
import { Digits } from '../Digits';
import { ReadoutItem } from '../ReadoutItem';
import { Annealed } from '../terms/Annealed';
import { Term } from '../terms/Term';
import keys from '../heatKeys.module.css';
import { LegendKey } from '../LegendKey';
import { selectRidge } from '../../state/selectors/ridge';
import { energyLine, lineEnds, ridgeEnergy } from './view';
import { noPlane, splitWords } from './words';

export function SplitPlane(): ReactNode {
  const plane = useStore(selectSplitPlane);
  const names = useStore(selectSplitNames);
  const threshold = useStore(selectThresholdSplit);
  const [pointer, setPointer] = useState<PlanePoint | null>(null);
  if (plane === null)
    return (
      <PanelFrame subtitle={<Detail>annealed, m = 0</Detail>} words="" isEmpty>
        <EmptyPicture words={noPlane} isIdle />
      </PanelFrame>
    );
  const words = splitWords(plane.landmarks, threshold, names);
  return (
    <PanelFrame
      subtitle={
        <>
          Σ(<span className="sym">ε</span>
          <span>{names.tensor}</span>, <span className="sym">ε</span>
          <span>{names.matrix}</span>)
          <Annealed />
          <span>&nbsp;·</span>
          <LegendKey look={keys.patch} name="ridge" />
          <LegendKey look={keys.dotted} name="bulk at zero" />
          <LegendKey look={keys.dashed} name="outlier at zero" />
          <LegendKey look={keys.thin} name="where Σ = 0" />
        </>
      }
      tools={<EnergyWindowControl />}
      readout={<Readout pointer={pointer} />}
      words={words}
    >
      <PlaneFigure plane={plane} words={words} onPoint={setPointer} />
    </PanelFrame>
  );
}

function PlaneFigure({
  plane,
  words,
  onPoint,
}: {
  readonly plane: Plane;
  readonly words: string;
  readonly onPoint: (point: PlanePoint | null) => void;
}): ReactNode {
  const { map } = useStore((state) => selectSplitMap(state, plane));
  const ridge = useStore((state) => selectRidge(state, plane));
  const orders = useStore(selectSplitNames);
  const { tensor, matrix, landmarks } = plane;
  const { zero, marginal, outlierAtZero } = landmarks;
  const high = useMemo(
    () => map.values.reduce((most, value) => Math.max(most, value), 1e-9),
    [map],
  );
  return (
    <Figure
      x={{
        domain: [tensor.lo, tensor.hi],
        label: (
          <>
            <tspan>{orders.words.tensor}</tspan> <tspan className="sym">ε</tspan>
            <tspan>{orders.tensor}</tspan>
          </>
        ),
      }}
      y={{
        domain: [matrix.lo, matrix.hi],
        label: (
          <>
            <tspan>{orders.words.matrix}</tspan> <tspan className="sym">ε</tspan>
            <tspan>{orders.matrix}</tspan>
          </>
        ),
      }}
      underlay={<MapLayer map={map} high={high} />}
      description={`Map of the complexity. ${words}`}
    >
      <Curve
        halo
        label="sigma-zero"
        x={zero.tensor}
        y={zero.matrix}
        colour="var(--text)"
        width={1}
      />
      <Curve
        halo
        label="marginal"
        {...lineEnds(marginal, tensor)}
        colour="var(--threshold)"
        lineStyle="dotted"
        width={2.2}
      />
      {outlierAtZero === null ? null : (
        <Curve
          halo
          label="outlier-zero"
          {...lineEnds(outlierAtZero, tensor)}
          colour="var(--outlier)"
          lineStyle="dashed"
          width={1.8}
        />
      )}
      {ridge.segments.map(({ kind, from, to }) => (
        <Curve
          halo
          key={`${kind}-${from}`}
          label={`ridge-${kind}`}
          x={ridge.tensor.subarray(from, to + 1)}
          y={ridge.matrix.subarray(from, to + 1)}
          colour="var(--curve-minima)"
          lineStyle={lineStyleOf[kind]}
          width={2.4}
        />
      ))}
      <RidgeCursor plane={plane} onPoint={onPoint} />
    </Figure>
  );
}

function RidgeCursor({
  plane,
  onPoint,
}: {
  readonly plane: Plane;
  readonly onPoint: (point: PlanePoint | null) => void;
}): ReactNode {
  const { actions } = useApp();
  const names = useStore(selectSplitNames);
  const split = useStore(selectCursorSplit);
  const { energy } = useStore(selectCursorComplexity);
  const ridge = useStore((state) => selectRidge(state, plane));
  return (
    <>
      <Curve
        halo
        {...lineEnds(energyLine(energy), plane.tensor)}
        colour="var(--text)"
        lineStyle="dotted"
        width={1.2}
      />
      <Dot x={split.tensor} y={split.matrix} colour="var(--curve-minima)" radius={5} />
      <CursorLayer
        name="Energy cursor, split"
        along="y"
        value={split.matrix}
        valueText={`ε = ${formatNumber(energy, 7)}: ε${names.tensor} = ${formatNumber(split.tensor, 5)}, ε${names.matrix} = ${formatNumber(split.matrix, 5)}`}
        onHover={(matrix) => {
          actions.setHover({ energy: matrix === null ? null : ridgeEnergy(ridge, matrix) });
        }}
        onPoint={onPoint}
        onPin={(matrix) => {
          actions.pinEnergy(matrix === null ? null : ridgeEnergy(ridge, matrix));
        }}
      />
    </>
  );
}

/** Under the pointer if there is one, else on the ridge at the cursor's energy. */
function Readout({ pointer }: { readonly pointer: PlanePoint | null }): ReactNode {
  const model = useStore(selectModel);
  const names = useStore(selectSplitNames);
  const onRidge = useStore(selectCursorSplit);
  const split = pointer === null ? onRidge : { tensor: pointer.x, matrix: pointer.y };
  const { sigma, sigmaMinima, shift } = complexityOfSplit(model, split);
  return (
    <>
      <ReadoutItem name={`ε${names.tensor}`}>
        <Digits value={split.tensor} all={5} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name={`ε${names.matrix}`}>
        <Digits value={split.matrix} all={5} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name={<Term of="shift" />}>
        <Digits value={shift} all={5} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name="Σ">
        <Digits value={sigma} all={4} asked="energy" />
      </ReadoutItem>
      <Detail>
        <ReadoutItem name={<Term of="minimaComplexity" />}>
          {Number.isFinite(sigmaMinima) ? (
            <Digits value={sigmaMinima} all={4} asked="energy" />
          ) : (
            'none'
          )}
        </ReadoutItem>
      </Detail>
    </>
  );
}
