/** The paper's Fig. 2 as the main control: drag the point, click to launch a run. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PhaseLines } from '../../physics/lines/phaseLines';
import type { ModelPoint } from '../../physics/parameters';
import { Figure } from '../../plot/Figure';
import { formatNumber } from '../../plot/format';
import { Dot } from '../../plot/marks';
import { PlaneControl } from '../../plot/PlaneControl';
import type { PlanePoint } from '../../plot/PlaneControl';
import { ZoomSurface } from '../../plot/ZoomSurface';
import { latestOf } from '../../state/latest/results';
import { contour, furtherLines, phaseScale, phaseZoom } from '../../state/settings/phaseDiagram';
import { chsckPart, temperatureOf } from '../../state/settings/launch';
import {
  langevinLineAt,
  modelOf,
  selectFurtherLines,
  selectPhaseLines,
} from '../../state/selectors/landscape';
import { selectDrawnCrosses, type Cross } from '../../state/selectors/crosses';
import { specialPoints } from '../../state/selectors/phaseMarks';
import { memoiseLast } from '../../state/selectors/memo';
import { selectPhaseWindow } from '../../state/selectors/phaseWindow';
import { selectPlane } from '../../state/selectors/plane';
import { isSpikedOf } from '../../state/points';
import type { AppState } from '../../state/store';
import { useApp, useStore } from '../../state/useStore';
import { CodeFailure } from '../../ui/CodeFailure';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { useCode } from '../../ui/useCode';
import type { RunCurves } from '../dynamics/view';
import { hasFoundSignal } from '../dynamics/words';
import { equation, valueIn } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';
import { useDetails } from '../Detail';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { runThere } from '../runThere';
import { useCurrentColour } from '../useCurrentColour';
import { useShownRunViews } from '../useRunViews';
import { Crosses, type CrossMark } from './Crosses';
import { DiagramLegend } from './DiagramLegend';
import { contourSpecs, drawnFurtherLines, overlayLegend } from './further';
import { LayersMenu } from './LayersMenu';
import { CurrentLines, FlowRing, RunMarkers, SpecialMark } from './marks';
import { Lines, namesMargin } from './Lines';
import { RegionNames, Regions } from './Regions';
import { drawnLines, lineAt, lineEnds, paperPoints, pointerPoint } from './view';
import { phaseWords, regionName, regionShortName } from './words';
import { ScaleControl } from './ScaleControl';
import styles from './PhaseDiagram.module.css';
import { ZoomControls } from './ZoomButtons';
import { createZooming, type Zooming } from './zooming';

const planeCode = codeOnDemand('The diagram over these axes', () => import('./plane/PlaneDiagram'));
const PlaneDiagram = onDemand(planeCode, ({ PlaneDiagram: Diagram }) => Diagram);

/** Over the axes of the paper by closed forms, over any others by their own means. */
export function PhaseDiagram(): ReactNode {
  const isUsual = useStore((state) => selectPlane(state) === null);
  return isUsual ? <SpikedDiagram /> : <PlaneDiagram />;
}

function SpikedDiagram(): ReactNode {
  const point = useStore(({ view }) => view.point);
  // Where they come, much is drawn anew: in slices.
  const lines = useDeferredValue(useStore(selectPhaseLines));
  const runs = useShownRunViews();
  const hasContours = useStore(({ view }) => contour.of(view) !== 'none');
  const [hovered, setHovered] = useState<ModelPoint | null>(null);
  const status = useStore((state) => latestOf(state, 'phaseLines').status);
  const temperature = useStore(({ view }) => temperatureOf(view));
  const app = useApp();
  const zooming = useMemo(() => createZooming(app), [app]);
  const isZoomed = useStore(({ view }) => phaseZoom.of(view) !== null);
  const notation = useNotation();
  const words = phaseWords(point, lines, status, temperature, notation);
  return (
    <PanelFrame
      subtitle={<Subtitle p={point.p} />}
      tools={
        <>
          <ScaleControl symbol={notation.tensor.symbol} />
          <LayersMenu />
        </>
      }
      readout={<Readout point={hovered ?? point} lines={lines} />}
      words={words}
      failure={hasContours ? <CodeFailure code={contoursCode} /> : null}
      isEmpty={lines === null}
    >
      <div className={styles.zoomed}>
        <Plane {...{ point, lines, runs, words, zooming }} onHover={setHovered} />
        <ZoomControls zooming={zooming} isZoomed={isZoomed} />
      </div>
    </PanelFrame>
  );
}

function Subtitle({ p }: { readonly p: number }): ReactNode {
  const shown = useStore(({ view }) => furtherLines.of(view));
  const quantity = useStore(({ view }) => contour.of(view));
  const initialOverlap = useStore(({ view }) => chsckPart.asked.of(view).initialOverlap);
  const spec = contourSpecs.find(({ key }) => key === quantity) ?? null;
  const crosses = useStore(selectDrawnCrosses);
  const notation = useNotation();
  const legend = overlayLegend(
    { p, shown, crosses, contour: spec, initialOverlap },
    notation,
    useDetails(),
  );
  return <DiagramLegend entries={legend} />;
}

/** Loaded when contours are first asked for. */
const contoursCode = codeOnDemand('The contours', () => import('./Contours'));

/** Where they cannot be loaded, the panel says so and is drawn without them. */
function Contours(): ReactNode {
  const code = useCode(contoursCode);
  return code.status === 'loaded' ? <code.module.Contours /> : null;
}

interface PlaneProps {
  readonly point: ModelPoint;
  readonly lines: PhaseLines | null;
  readonly runs: readonly RunCurves[];
  readonly words: string;
  readonly zooming: Zooming;
  readonly onHover: (point: ModelPoint | null) => void;
}

function Plane({ point, lines, runs, words, zooming, onHover }: PlaneProps): ReactNode {
  const scale = useStore(({ view }) => phaseScale.of(view));
  const window = useStore(selectPhaseWindow);
  const further = useStore(selectFurtherLines);
  const shown = useStore(({ view }) => furtherLines.of(view));
  const drawn = useMemo(
    () => [
      ...(lines ? drawnLines(lines) : []),
      ...(further ? drawnFurtherLines(further, shown) : []),
    ],
    [lines, further, shown],
  );
  const quantity = useStore(({ view }) => contour.of(view));
  const colour = useCurrentColour();
  const marked = useMemo(
    () =>
      runs
        .filter(({ run }) => isSpikedOf(run.point, point.p))
        .map((view) => ({
          slot: view.run.slot,
          at: toPlane(view.run.point),
          found: hasFoundSignal(view),
        })),
    [runs, point.p],
  );
  const crosses = useStore(selectCrossMarks);
  const special = useMemo(() => specialPoints(point.p), [point.p]);
  const notation = useNotation();
  const ends = useMemo(() => lineEnds(drawn, window), [drawn, window]);
  const marks = point.p === 3 ? paperPlaces : noPlaces;
  // Names are placed anew between frames: their search is long for what has to follow the hand.
  const standing = useDeferredValue(
    useMemo(() => ({ runs: marked, marks, column: point.deltaP }), [marked, marks, point.deltaP]),
  );
  return (
    <Figure
      x={{
        domain: window.deltaP,
        kind: scale,
        ...notation.tensor.axis,
        label: (
          <>
            <tspan>{`${notation.tensor.name} ${notation.tensor.letter}`}</tspan>
            <tspan className="sym" dy="0.2em" fontSize="0.8em">
              p
            </tspan>
          </>
        ),
      }}
      y={{
        domain: window.invDelta2,
        ...notation.matrix.axis,
        label: `${notation.matrix.name} ${notation.matrix.symbol}`,
        shortLabel: notation.matrix.symbol,
      }}
      marginRight={namesMargin}
      description={`Phase diagram. ${words}`}
      over={
        <>
          <FlowRing at={toPlane(point)} colour={colour} />
          <ZoomSurface {...zooming}>
            <PointControl point={point} marks={marks} onHover={onHover} />
          </ZoomSurface>
          <RunMarkers runs={marked} marks={marks} />
        </>
      }
    >
      {lines ? <Regions lines={lines} top={window.invDelta2[1]} /> : null}
      {quantity === 'none' ? null : <Contours />}
      <Lines lines={drawn} ends={ends} standing={standing} />
      {lines ? <RegionNames lines={lines} ends={ends} window={window} standing={standing} /> : null}
      {special.map((at) => (
        <SpecialMark key={at.name} {...at} />
      ))}
      {marks.map((mark) => (
        <Dot key={mark.y} {...mark} colour="var(--text)" radius={4.5} filled={false} />
      ))}
      <Crosses crosses={crosses} />
      <CurrentLines at={toPlane(point)} />
    </Figure>
  );
}

function PointControl({
  point,
  marks,
  onHover,
}: Pick<PlaneProps, 'point' | 'onHover'> & { readonly marks: readonly PlanePoint[] }): ReactNode {
  const app = useApp();
  const { actions } = app;
  const { matrix, tensor } = useNotation();
  const temperature = useStore(({ view }) => temperatureOf(view));
  const at = (plane: PlanePoint): ModelPoint => ({ p: point.p, ...pointerPoint(plane) });
  return (
    <PlaneControl
      name="Current point of the phase diagram"
      value={{ x: point.deltaP, y: point.invDelta2 }}
      valueText={`${equation(tensor, point.deltaP, 4).replace('ₚ', 'p')}, ${equation(matrix, point.invDelta2, 4)}: ${regionName(modelOf({ point }), temperature)}`}
      colour="var(--accent)"
      onDrag={(plane) => {
        actions.setPoint(pointerPoint(plane), 'drag');
      }}
      onCommit={(plane) => {
        actions.setPoint(pointerPoint(plane), 'commit');
      }}
      onPick={(plane) => {
        const picked = at(plane);
        runThere(app, () => {
          actions.setPoint(picked, 'drag');
        });
      }}
      onHover={(plane) => {
        onHover(plane ? at(plane) : null);
      }}
      marks={marks}
    />
  );
}

function toPlane({ deltaP, invDelta2 }: ModelPoint): PlanePoint {
  return { x: deltaP, y: invDelta2 };
}

const paperPlaces = paperPoints.map(toPlane);
const noPlaces: readonly PlanePoint[] = [];

const crossMarks = memoiseLast((crosses: readonly Cross[]): readonly CrossMark[] =>
  crosses.map(({ deltaP: x, value: y, ...cross }) => ({
    ...cross,
    deltaP: x,
    value: y,
    at: { x, y },
    ends: [
      { x, y: y - cross.error },
      { x, y: y + cross.error },
    ],
  })),
);

function selectCrossMarks(state: AppState): readonly CrossMark[] {
  return crossMarks(selectDrawnCrosses(state));
}

function Readout({
  point,
  lines,
}: {
  readonly point: ModelPoint;
  readonly lines: PhaseLines | null;
}): ReactNode {
  const { matrix, tensor } = useNotation();
  const temperature = useStore(({ view }) => temperatureOf(view));
  const line =
    temperature > 0
      ? langevinLineAt(point, temperature)
      : lines && lineAt(lines, 'gradientFlow', point.deltaP);
  const distance = line === null ? null : matrix.shown(point.invDelta2) - matrix.shown(line);
  return (
    <>
      <ReadoutItem name={tensor.symbol}>{valueIn(tensor, point.deltaP, 3)}</ReadoutItem>
      <ReadoutItem name={matrix.symbol}>{valueIn(matrix, point.invDelta2, 3)}</ReadoutItem>
      {distance === null ? null : (
        <ReadoutItem name={temperature > 0 ? 'from the Langevin line' : 'from the flow’s line'}>
          {distance >= 0 ? '+' : ''}
          {formatNumber(distance, 2)}
        </ReadoutItem>
      )}
      <ReadoutItem name="region">{regionShortName(modelOf({ point }), temperature)}</ReadoutItem>
    </>
  );
}
