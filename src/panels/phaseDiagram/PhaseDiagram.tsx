/** The paper's Fig. 2 as the main control: drag the point, click to launch a run. */
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PhaseLines } from '../../physics/lines/phaseLines';
import type { ModelPoint } from '../../physics/parameters';
import { BandLabel } from '../../plot/BandLabel';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { spreadLabels } from '../../plot/labels';
import { Area, Curve, Dot, Label } from '../../plot/marks';
import { PlaneControl } from '../../plot/PlaneControl';
import type { PlanePoint } from '../../plot/PlaneControl';
import { selectPhaseLines } from '../../state/selectors/landscape';
import { actions, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { hasFoundSignal } from '../dynamics/words';
import { PanelFrame, ReadoutItem } from '../PanelFrame';
import { runColour } from '../runColours';
import { useRunViews } from '../useRunViews';
import styles from './PhaseDiagram.module.css';
import { phaseTable } from './table';
import { labelledLines, lineAt, paperPoints, planeDomain, pointerPoint, regionBands } from './view';
import { phaseWords, regionName, regionShortName } from './words';

export function PhaseDiagram(): ReactNode {
  const point = useStore(({ view }) => view.point);
  const scale = useStore(({ view }) => view.phaseScale);
  const linesJob = useStore(({ latest }) => latest.phaseLines);
  const lines = useStore(selectPhaseLines);
  const runs = useRunViews();
  const [hovered, setHovered] = useState<ModelPoint | null>(null);

  const marks = point.p === 3 ? paperPoints : [];
  const shown = [point, ...runs.map(({ run }) => run.point).filter(({ p }) => p === point.p)];
  const domain = planeDomain(scale, shown);
  const at = (plane: PlanePoint): ModelPoint => ({ p: point.p, ...pointerPoint(plane) });
  const words = phaseWords(point, lines);
  return (
    <PanelFrame
      id="phase-diagram"
      title="Phase diagram"
      subtitle="click to launch a run, drag the ring to explore"
      tools={<ScaleControl />}
      readout={<Readout point={hovered ?? point} lines={lines} />}
      words={words}
      {...(lines ? { table: () => phaseTable(lines) } : {})}
    >
      <Figure
        x={{
          domain: domain.x,
          kind: scale,
          label: (
            <>
              tensor noise Δ
              <tspan className="sym" dy="0.2em" fontSize="0.8em">
                p
              </tspan>
            </>
          ),
        }}
        y={{ domain: domain.y, label: 'signal-to-noise ratio 1/Δ₂' }}
        marginRight={7.4}
        description={`Phase diagram. ${words}`}
      >
        {lines ? <Regions lines={lines} top={domain.y[1]} /> : null}
        {marks.map((mark) => (
          <Dot
            key={mark.invDelta2}
            x={mark.deltaP}
            y={mark.invDelta2}
            colour="var(--text)"
            radius={4.5}
            filled={false}
          />
        ))}
        <CurrentLines point={point} />
        <PlaneControl
          name="Current point of the phase diagram"
          value={{ x: point.deltaP, y: point.invDelta2 }}
          valueText={`Δp = ${formatNumber(point.deltaP, 4)}, 1/Δ₂ = ${formatNumber(point.invDelta2, 4)}: ${regionName(point)}`}
          colour="var(--accent)"
          onDrag={(plane) => {
            actions.setPoint(pointerPoint(plane), 'drag');
          }}
          onCommit={(plane) => {
            actions.setPoint(pointerPoint(plane), 'commit');
          }}
          onPick={(plane) => {
            const picked = at(plane);
            actions.setPoint(picked, 'drag');
            actions.launchRun(picked);
          }}
          onHover={(plane) => {
            setHovered(plane ? at(plane) : null);
          }}
          snap={(plane, isNear) => {
            const near = [point, ...marks].map(toPlane).find(isNear);
            return near ?? plane;
          }}
        />
        {runs
          .filter(({ run }) => run.point.p === point.p)
          .map((view) => (
            <RunMarker
              key={view.run.slot}
              slot={view.run.slot}
              point={view.run.point}
              found={hasFoundSignal(view)}
            />
          ))}
      </Figure>
      {linesJob.status === 'failed' ? (
        <div className={styles.failure} role="alert">
          <span>The lines could not be computed: {linesJob.message}</span>
          <Button
            onClick={() => {
              actions.retryLatest('phaseLines');
            }}
          >
            Retry
          </Button>
        </div>
      ) : null}
    </PanelFrame>
  );
}

const ScaleControl = memo(function ScaleControl(): ReactNode {
  const scale = useStore(({ view }) => view.phaseScale);
  return (
    <SegmentedControl
      label="Axis of Δₚ"
      hideLabel
      value={scale}
      options={[
        { value: 'linear', label: 'linear' },
        { value: 'log', label: 'log Δₚ' },
      ]}
      onChange={(chosen) => {
        actions.choose({ phaseScale: chosen });
      }}
    />
  );
});

function toPlane({ deltaP, invDelta2 }: ModelPoint): PlanePoint {
  return { x: deltaP, y: invDelta2 };
}

/** Drawn again only when the lines or the window change, not while the point is dragged. */
const Regions = memo(function Regions({
  lines,
  top,
}: {
  readonly lines: PhaseLines;
  readonly top: number;
}): ReactNode {
  const figure = useFigure();
  const { columns } = lines;
  const bands = regionBands(lines, top);
  const last = figure.x.domain[1];
  const ends = labelledLines.map(({ key }) => figure.y(lineAt(lines, key, last)));
  const places = spreadLabels(
    ends,
    1.05 * figure.em,
    0.5 * figure.em,
    figure.height - 0.4 * figure.em,
  );
  const hatch = `${figure.id}-hatch`;
  return (
    <>
      <pattern
        id={hatch}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line y2="7" style={{ stroke: 'var(--region-hatch)' }} strokeWidth="1.4" />
      </pattern>
      {bands.map(({ key, low, high, fill }) => (
        <Area key={key} x={columns.deltaP} low={low} high={high} fill={fill} />
      ))}
      <Area
        x={columns.deltaP}
        low={bands[0]?.low ?? []}
        high={bands[0]?.high ?? []}
        fill={`url(#${hatch})`}
        opacity={0.55}
      />
      {labelledLines.map(({ key, lineStyle, width }) => (
        <Curve
          key={key}
          label={key}
          x={columns.deltaP}
          y={columns[key]}
          colour="var(--text)"
          lineStyle={lineStyle}
          width={width}
        />
      ))}
      {bands.map(({ key, low, high, labelHigh = high, labels }) => (
        <BandLabel key={key} x={columns.deltaP} low={low} high={labelHigh} texts={labels} />
      ))}
      {labelledLines.map(({ key, label }, i) => (
        <g key={key}>
          <line
            x1={figure.width}
            x2={figure.width + 0.5 * figure.em}
            y1={ends[i]}
            y2={places[i]}
            stroke="var(--text-muted)"
          />
          <Label
            px={figure.width + 0.65 * figure.em}
            py={(places[i] ?? 0) + 0.27 * figure.em}
            strong={key === 'gradientFlow'}
          >
            {label}
          </Label>
        </g>
      ))}
    </>
  );
});

/** Hairlines from the current point to both axes. */
function CurrentLines({ point }: { readonly point: ModelPoint }): ReactNode {
  const figure = useFigure();
  const px = figure.x(point.deltaP);
  const py = figure.y(point.invDelta2);
  return (
    <g clipPath={figure.clip} stroke="var(--accent)" strokeWidth={1} opacity={0.7}>
      <line x1={px} x2={px} y1={py} y2={figure.height} />
      <line x1={0} x2={px} y1={py} y2={py} />
    </g>
  );
}

interface RunMarkerProps {
  readonly slot: number;
  readonly point: ModelPoint;
  /** Filled once the run has found the signal. */
  readonly found: boolean;
}

function RunMarker({ slot, point, found }: RunMarkerProps): ReactNode {
  const figure = useFigure();
  const colour = runColour(slot);
  const radius = 0.62 * figure.em;
  return (
    <g
      className={styles.marker}
      transform={`translate(${figure.x(point.deltaP) + 1.35 * figure.em},${figure.y(point.invDelta2)})`}
    >
      <title>{`Run ${slot}${found ? ': found the signal' : ''}`}</title>
      <circle r={radius} style={{ fill: found ? colour : 'var(--surface)', stroke: colour }} />
      <text dy="0.35em" style={{ fill: found ? 'var(--surface)' : colour }}>
        {slot}
      </text>
    </g>
  );
}

function Readout({
  point,
  lines,
}: {
  readonly point: ModelPoint;
  readonly lines: PhaseLines | null;
}): ReactNode {
  const distance = lines ? point.invDelta2 - lineAt(lines, 'gradientFlow', point.deltaP) : null;
  return (
    <>
      <ReadoutItem name="Δₚ">{formatNumber(point.deltaP, 3)}</ReadoutItem>
      <ReadoutItem name="1/Δ₂">{formatNumber(point.invDelta2, 3)}</ReadoutItem>
      {distance === null ? null : (
        <ReadoutItem name="from the flow’s line">
          {distance >= 0 ? '+' : ''}
          {formatNumber(distance, 2)}
        </ReadoutItem>
      )}
      <ReadoutItem name="region">{regionShortName(point)}</ReadoutItem>
    </>
  );
}
