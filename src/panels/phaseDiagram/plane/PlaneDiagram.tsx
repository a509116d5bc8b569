/** The phase diagram over any two parameters of the model: drag the point, click to launch a run. */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Place, PlaneAxis } from '../../../physics/plane/axes';
import { Figure } from '../../../plot/Figure';
import { useFigure } from '../../../plot/figureContext';
import { formatNumber } from '../../../plot/format';
import { Dot } from '../../../plot/marks';
import { boxAround } from '../../../plot/placement';
import { PlaneControl } from '../../../plot/PlaneControl';
import type { PlanePoint } from '../../../plot/PlaneControl';
import { ZoomSurface } from '../../../plot/ZoomSurface';
import { latestOf } from '../../../state/latest/results';
import {
  hasTemperature,
  isIn,
  placeOfRun,
  selectPlace,
  selectPlane,
  selectPlaneScale,
  selectPlaneWindow,
  type Plane,
} from '../../../state/selectors/plane';
import { selectPlaneLines, type PlaneLines } from '../../../state/selectors/planeLines';
import { selectPlaneCrosses } from '../../../state/selectors/planeMarks';
import { planeZoom } from '../../../state/settings/phaseAxes';
import { useApp, useStore } from '../../../state/useStore';
import { hasFoundSignal } from '../../dynamics/words';
import { PanelFrame } from '../../PanelFrame';
import { ReadoutItem } from '../../ReadoutItem';
import { runThere } from '../../runThere';
import { useCurrentColour } from '../../useCurrentColour';
import { useShownRunViews } from '../../useRunViews';
import { Crosses } from '../Crosses';
import { crossKinds } from '../crossKinds';
import { DiagramLegend } from '../DiagramLegend';
import { LayersMenu } from '../LayersMenu';
import { Lines, namesInside, namesMargin } from '../Lines';
import { CurrentLines, FlowRing, RunMarkers, type RunMark } from '../marks';
import { marksBoxes, type Standing } from '../clearance';
import { ScaleControl } from '../ScaleControl';
import { paperPoints, type DrawnLine, type LineEnd, type RegionLook } from '../view';
import styles from '../PhaseDiagram.module.css';
import { ZoomControls } from '../ZoomButtons';
import { createPlaneZooming, moveTo, placeAt, positionOf } from './moving';
import { PlaneNames, PlaneRegions } from './PlaneRegions';
import { drawnPieces, pieceEnds, regionsOf } from './view';
import { placeRegion, placeWords, planeWords } from './words';

export function PlaneDiagram(): ReactNode {
  const plane = useStore(selectPlane);
  return plane === null ? null : <Diagram plane={plane} />;
}

function Diagram({ plane }: { readonly plane: Plane }): ReactNode {
  const app = useApp();
  const place = useStore(selectPlace);
  const lines = useStore(selectPlaneLines);
  const status = useStore((state) => latestOf(state, 'planeLines').status);
  const isZoomed = useStore(({ view }) => planeZoom.of(view) !== null);
  const zooming = useMemo(() => createPlaneZooming(app, plane), [app, plane]);
  const [hovered, setHovered] = useState<Place | null>(null);
  const words = planeWords(plane, place, lines, status);
  return (
    <PanelFrame
      subtitle={<Subtitle plane={plane} place={place} />}
      tools={
        <>
          {plane.x.min > 0 ? <ScaleControl symbol={plane.x.symbol} /> : null}
          <LayersMenu />
        </>
      }
      readout={<Readout plane={plane} place={hovered ?? place} />}
      words={words}
      isEmpty={lines === null}
    >
      <div className={styles.zoomed}>
        <Picture plane={plane} place={place} lines={lines} words={words} onHover={setHovered} />
        <ZoomControls zooming={zooming} isZoomed={isZoomed} />
      </div>
    </PanelFrame>
  );
}

function Subtitle({ plane, place }: { readonly plane: Plane; readonly place: Place }): ReactNode {
  const runs = useShownRunViews();
  const crosses = useStore((state) => selectPlaneCrosses(state, plane));
  const elsewhere = runs.filter(({ run }) => !isIn(plane, placeOfRun(run), place)).length;
  const entries = [
    ...new Set(crosses.map(({ kind }) => crossKinds[kind].legend)),
    ...(elsewhere === 0
      ? []
      : [`${elsewhere === 1 ? '1 run is' : `${elsewhere} runs are`} not in this plane`]),
  ];
  return <DiagramLegend entries={entries} />;
}

interface PictureProps {
  readonly plane: Plane;
  readonly place: Place;
  readonly lines: PlaneLines | null;
  readonly words: string;
  readonly onHover: (place: Place | null) => void;
}

function Picture({ plane, place, lines, words, onHover }: PictureProps): ReactNode {
  const app = useApp();
  const zooming = useMemo(() => createPlaneZooming(app, plane), [app, plane]);
  const scale = useStore((state) => selectPlaneScale(state, plane));
  const window = useStore((state) => selectPlaneWindow(state, plane));
  const crosses = useStore((state) => selectPlaneCrosses(state, plane));
  const colour = useCurrentColour();
  const hasT = hasTemperature(plane);
  const { temperature } = place;
  const drawn = useMemo(
    () => (lines ? drawnPieces(lines, hasT ? null : temperature) : []),
    [lines, hasT, temperature],
  );
  const ends = useMemo(() => pieceEnds(drawn), [drawn]);
  const isHot = hasT || temperature > 0;
  const looks = useMemo(() => regionsOf(isHot), [isHot]);
  const runs = useRunMarks(plane, place);
  const marks = useMarks(plane, place);
  const at = positionOf(plane, place);
  const standing = useMemo(() => ({ runs, marks, column: at.x }), [runs, marks, at.x]);
  return (
    <Figure
      x={{ domain: window.x, kind: scale, label: <AxisLabel axis={plane.x} /> }}
      y={{ domain: window.y, label: <AxisLabel axis={plane.y} /> }}
      marginRight={namesMargin}
      description={`Phase diagram over ${plane.x.symbol} and ${plane.y.symbol}. ${words}`}
      over={
        <>
          <FlowRing at={at} colour={colour} />
          <ZoomSurface {...zooming}>
            <PlaneControl
              name="Current point of the phase diagram"
              value={at}
              valueText={`${placeWords(plane, place)}: ${placeRegion(place).name}`}
              colour="var(--accent)"
              onDrag={(to) => {
                moveTo(app, plane, to, 'drag');
              }}
              onCommit={(to) => {
                moveTo(app, plane, to, 'commit');
              }}
              onPick={(to) => {
                runThere(app, () => {
                  moveTo(app, plane, to, 'drag');
                });
              }}
              onHover={(to) => {
                onHover(to && placeAt(plane, place, to));
              }}
              marks={marks}
            />
          </ZoomSurface>
          <RunMarkers runs={runs} marks={marks} />
        </>
      }
    >
      {lines ? (
        <g opacity={lines.isCurrent ? 1 : 0.5}>
          <PlaneRegions lines={lines} looks={looks} />
          <Lines lines={drawn} ends={ends} standing={standing} />
          <Names {...{ lines, looks, drawn, ends, standing, at }} />
        </g>
      ) : null}
      {marks.map((mark, i) => (
        <Dot key={i} {...mark} colour="var(--text)" radius={4.5} filled={false} />
      ))}
      <Crosses
        crosses={crosses.map(({ at: measured, ends: [low, high], ...cross }) => ({
          ...cross,
          at: positionOf(plane, measured),
          ends: [positionOf(plane, low), positionOf(plane, high)],
        }))}
      />
      <CurrentLines at={at} />
    </Figure>
  );
}

/** The runs of this plane. */
function useRunMarks(plane: Plane, place: Place): readonly RunMark[] {
  const views = useShownRunViews();
  return useMemo(
    () =>
      views.flatMap((view): RunMark[] => {
        const at = placeOfRun(view.run);
        return isIn(plane, at, place)
          ? [{ slot: view.run.slot, at: positionOf(plane, at), found: hasFoundSignal(view) }]
          : [];
      }),
    [views, plane, place],
  );
}

/** The paper's four points, where they lie in this plane. */
function useMarks(plane: Plane, place: Place): readonly PlanePoint[] {
  return useMemo(
    () =>
      paperPoints
        .map((point) => ({ point, temperature: 0 }))
        .filter((at) => isIn(plane, at, place))
        .map((at) => positionOf(plane, at)),
    [plane, place],
  );
}

interface NamesProps {
  readonly lines: PlaneLines;
  readonly looks: readonly RegionLook[];
  readonly drawn: readonly DrawnLine[];
  readonly ends: readonly LineEnd[];
  readonly standing: Standing;
  /** The current point. */
  readonly at: PlanePoint;
}

/** Clear of the current point, of the runs, of what else is marked and of the names of the lines. */
function Names({ lines, looks, drawn, ends, standing, at }: NamesProps): ReactNode {
  const figure = useFigure();
  const { x: atX, y: atY } = at;
  const inside = useMemo(() => namesInside(ends, standing, figure), [ends, standing, figure]);
  const avoid = useMemo(
    () => [
      boxAround({ px: figure.x(atX), py: figure.y(atY) }, 0.9 * figure.em),
      ...marksBoxes(standing, figure),
      ...inside,
    ],
    [standing, inside, figure, atX, atY],
  );
  return <PlaneNames lines={lines} looks={looks} drawn={drawn} avoid={avoid} />;
}

/** Name and symbol; fonts have no small p. */
function AxisLabel({ axis: { title, symbol } }: { readonly axis: PlaneAxis }): ReactNode {
  const [before = '', after] = symbol.split('ₚ');
  return (
    <>
      {`${title} ${before}`}
      {after === undefined ? null : (
        <tspan className="sym" dy="0.2em" fontSize="0.8em">
          p
        </tspan>
      )}
    </>
  );
}

function Readout({ plane, place }: { readonly plane: Plane; readonly place: Place }): ReactNode {
  return (
    <>
      {[plane.x, plane.y].map((axis) => (
        <ReadoutItem key={axis.key} name={axis.symbol}>
          {formatNumber(axis.of(place), 3)}
        </ReadoutItem>
      ))}
      <ReadoutItem name="region">{placeRegion(place).short}</ReadoutItem>
    </>
  );
}
