/** Map of the complexity of minima over energy and overlap. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Curve, Label, LevelSymbol, Rule } from '../../plot/marks';
import type { PlanePoint } from '../../plot/PlaneControl';
import {
  selectCursorEnergy,
  selectFlowThreshold,
  selectModel,
} from '../../state/selectors/landscape';
import {
  selectOverlapBand,
  selectOverlapMap,
  selectOverlapPlane,
  type BandOfMinima,
  type OverlapPlane,
} from '../../state/selectors/overlapPlane';
import { useStore } from '../../state/useStore';
import { EnergyCursor, energyAxis } from '../energyAxis';
import { MapLayer } from '../MapLayer';
import { Digits } from '../Digits';
import { PanelFrame } from '../PanelFrame';
import { tensorOnly } from '../spikedOnly';
import { Detail } from '../Detail';
import { ReadoutItem } from '../ReadoutItem';
import { Annealed } from '../terms/Annealed';
import { Term } from '../terms/Term';
import { overlapMapWords } from './words';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export const OverlapMap = tensorOnly(OfTensor);

function OfTensor(): ReactNode {
  const plane = useStore(selectOverlapPlane);
  const band = useStore(selectOverlapBand);
  const [pointer, setPointer] = useState<PlanePoint | null>(null);
  const hasMatrix = useStore((state) => selectModel(state).flowLine !== null);
  const words = overlapMapWords(band, hasMatrix, useNotation());
  return (
    <PanelFrame
      subtitle={
        <>
          <Term of="complexity" /> of minima(
          <Term of="energy" />, <Term of="overlap" />
          )
          <Annealed />; stronger colour: more minima
        </>
      }
      readout={<Readout pointer={pointer} />}
      words={words}
    >
      <MapFigure plane={plane} high={highestOf(band)} words={words} onPoint={setPointer} />
    </PanelFrame>
  );
}

function MapFigure({
  plane,
  high,
  words,
  onPoint,
}: {
  readonly plane: OverlapPlane;
  readonly high: number;
  readonly words: string;
  readonly onPoint: (point: PlanePoint | null) => void;
}): ReactNode {
  const { map } = useStore(selectOverlapMap);
  const threshold = useStore(selectFlowThreshold);
  const { energy, overlap, outlines } = plane;
  return (
    <Figure
      x={energyAxis(energy, useNotation().energy)}
      y={{
        domain: [overlap.lo, overlap.hi],
        label: (
          <>
            overlap <tspan className="sym">m</tspan>
          </>
        ),
      }}
      underlay={<MapLayer map={map} high={high} />}
      description={`Map of the minima. ${words}`}
    >
      <Rule y={0} colour="var(--axis)" width={1} lineStyle="dotted" />
      {outlines.map(({ overlap: m, low, high: top }, i) => (
        <g key={i}>
          <Curve halo label="minima-low" x={low} y={m} colour="var(--curve-minima)" width={1.6} />
          <Curve halo label="minima-high" x={top} y={m} colour="var(--curve-minima)" width={1.6} />
        </g>
      ))}
      {outlines.length === 0 ? <Nothing /> : null}
      <Rule
        x={threshold.energy}
        colour="var(--threshold)"
        lineStyle="dotted"
        label={<LevelSymbol index="ₜₕ" />}
        labelAt="start"
      />
      <MapCursor onPoint={onPoint} />
    </Figure>
  );
}

/** The same colours all along 1/Δ₂, so that the patch is seen to fade; more where it is richer still. */
function highestOf({ unit, richest }: BandOfMinima): number {
  return Math.max(unit, richest.sigma);
}

function Nothing(): ReactNode {
  const figure = useFigure();
  return (
    <Label px={figure.width / 2} py={figure.height / 3} anchor="middle" colour="var(--text-muted)">
      no minima left
    </Label>
  );
}

function MapCursor({
  onPoint,
}: {
  readonly onPoint: (point: PlanePoint | null) => void;
}): ReactNode {
  const energy = useStore(selectCursorEnergy);
  const { energy: quantity } = useNotation();
  return (
    <EnergyCursor
      name="Energy cursor, overlap map"
      value={energy}
      valueText={equation(quantity, energy, 7)}
      onPoint={onPoint}
    />
  );
}

function Readout({ pointer }: { readonly pointer: PlanePoint | null }): ReactNode {
  const model = useStore(selectModel);
  const energy = useStore(selectCursorEnergy);
  const { energy: quantity } = useNotation();
  const overlap = pointer?.y ?? 0;
  const { sigma, sigmaMinima } = model.complexity(energy, overlap);
  return (
    <>
      <ReadoutItem name={<Term of="energy" />}>
        <Digits value={energy} quantity={quantity} all={7} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name={<Term of="overlap" />}>{formatNumber(overlap, 3)}</ReadoutItem>
      <Detail>
        <ReadoutItem name={<Term of="minimaComplexity" />}>
          {sigmaMinima === null ? 'none' : formatNumber(sigmaMinima, 3)}
        </ReadoutItem>
      </Detail>
      <ReadoutItem name="Σ of all">{formatNumber(sigma, 3)}</ReadoutItem>
    </>
  );
}
