/** Stationary points made to order: their spectra and isolated eigenvalues against the theory. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber, formatWithError } from '../../plot/format';
import { Area, Arrow, Curve, Dot, Label, Rule } from '../../plot/marks';
import { denseLimit } from '../../state/runs/plan';
import { selectCursorEnergy } from '../../state/selectors/landscape';
import { actions, useStore } from '../../state/useStore';
import { conditionedDimensionRange, cursorRanges } from '../../state/view';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { PanelFrame, ReadoutItem } from '../PanelFrame';
import { SettingNumbers } from '../SettingNumbers';
import studyStyles from '../studyControls/StudyControls.module.css';
import styles from './FiniteNConditioned.module.css';
import { conditionedTable } from './table';
import { conditionedView } from './view';
import type { ConditionedMode, ConditionedView } from './view';
import { conditionedWords, missingWords } from './words';

const panel = { id: 'finite-n-conditioned', title: 'A stationary point made to order' };

export function FiniteNConditioned(): ReactNode {
  const { finished, status, key } = useStore(({ latest }) => latest.conditioned);
  const here = useStore(({ view }) => view.point);
  const view = useMemo(
    () => (finished === null ? null : conditionedView(finished.request, finished.summary)),
    [finished],
  );
  if (view === null || key === null)
    return (
      <PanelFrame
        {...panel}
        subtitle="couplings conditioned on ∇E = 0 at m = 0"
        words=""
        jobs={['conditioned']}
      >
        <div className={studyStyles.body}>
          <p className={styles.empty}>{missingWords(here)}</p>
          <Settings isComputing={status === 'loading'} />
        </div>
      </PanelFrame>
    );
  const words = conditionedWords(view);
  const { point, dimension, members, seed } = view.request;
  return (
    <PanelFrame
      {...panel}
      subtitle={
        <>
          couplings conditioned on ∇E = 0 at m = 0, ε = {formatNumber(view.energy, 5)}, 1/Δ₂ ={' '}
          {formatNumber(point.invDelta2, 4)} · N = {dimension}, {members} seeds from {seed} on ·
          bars and dots: measured · line, arrow and diamond: theory, N = ∞
        </>
      }
      readout={<Readout view={view} />}
      words={words}
      table={() => conditionedTable(view)}
      jobs={['conditioned']}
    >
      <div className={studyStyles.body}>
        <div className={styles.pair}>
          <Spectrum view={view} words={words} />
          <ModePlane view={view} words={words} />
        </div>
        <Settings isComputing={status === 'loading'} />
      </div>
    </PanelFrame>
  );
}

interface PictureProps {
  readonly view: ConditionedView;
  readonly words: string;
}

const measuredColour = 'var(--run-2)';

function Spectrum({ view, words }: PictureProps): ReactNode {
  const { bars, density, theory, whole, top } = view;
  const zeros = useMemo(() => new Float64Array(bars.x.length), [bars]);
  return (
    <Figure
      x={{ domain: whole, label: 'eigenvalue λ' }}
      y={{ domain: [0, top], label: 'density' }}
      description={`Eigenvalues of the Hessian at conditioned stationary points. ${words}`}
    >
      <Area x={bars.x} low={zeros} high={bars.y} fill={measuredColour} opacity={0.3} />
      <Curve label="conditioned-bars" x={bars.x} y={bars.y} colour={measuredColour} width={1} />
      <Curve
        label="conditioned-theory"
        x={density.lambda}
        y={density.density}
        colour="var(--bulk-line)"
        width={2}
      />
      <Rule x={0} colour="var(--text)" width={1.2} />
      {theory.outlier === null ? null : (
        <Arrow x={theory.outlier} height={0.35 * top} colour="var(--outlier)" />
      )}
    </Figure>
  );
}

/** Every low mode by its eigenvalue and its squared overlap with the signal. */
function ModePlane({ view, words }: PictureProps): ReactNode {
  const { edge, theory, lowest, others } = view;
  return (
    <Figure
      x={{ domain: edge, label: 'lowest eigenvalues λ' }}
      y={{ domain: [0, 1.04], label: 'squared overlap with the signal' }}
      description={`Eigenvalue and squared overlap with the signal of the lowest modes. ${words}`}
    >
      <Area
        x={[theory.bulk.lo, edge[1]]}
        low={[0, 0]}
        high={[1.04, 1.04]}
        fill="var(--bulk-line)"
        opacity={0.12}
      />
      <Rule x={0} colour="var(--text)" width={1.2} />
      <Dots modes={others} radius={2} />
      <Dots modes={lowest} radius={4} />
      <Prediction view={view} />
      <Mean view={view} />
      <BulkLabel start={theory.bulk.lo} />
    </Figure>
  );
}

function Dots({
  modes,
  radius,
}: {
  readonly modes: readonly ConditionedMode[];
  readonly radius: number;
}): ReactNode {
  return (
    <g opacity={0.55} data-testid="conditioned-modes">
      {modes.map(({ seed, eigenvalue, signalOverlap }) => (
        <Dot
          key={`${seed}-${eigenvalue}`}
          x={eigenvalue}
          y={signalOverlap}
          colour={measuredColour}
          radius={radius}
        />
      ))}
    </g>
  );
}

/** A diamond where theory puts the isolated mode, and how far one instance strays from there. */
function Prediction({ view: { theory, predictedSpread } }: { readonly view: ConditionedView }) {
  const figure = useFigure();
  const { outlier, outlierOverlap } = theory;
  if (outlier === null || outlierOverlap === null || predictedSpread === null) return null;
  const size = 0.5 * figure.em;
  const [px, py] = [figure.x(outlier), figure.y(outlierOverlap)];
  return (
    <>
      <Curve
        x={[outlier - predictedSpread, outlier + predictedSpread]}
        y={[outlierOverlap, outlierOverlap]}
        colour="var(--outlier)"
        width={2}
        lineStyle="dotted"
      />
      <path
        d={`M${px},${py - size} l${size},${size} l${-size},${size} l${-size},${-size} Z`}
        style={{ fill: 'var(--surface)', stroke: 'var(--outlier)', strokeWidth: 2.4 }}
        data-testid="conditioned-prediction"
      />
    </>
  );
}

/** The mean of the lowest modes with its standard errors both ways. */
function Mean({ view: { position, squaredOverlap } }: { readonly view: ConditionedView }) {
  const [x, y] = [position.mean, squaredOverlap.mean];
  return (
    <>
      <Curve
        x={[x - position.standardError, x + position.standardError]}
        y={[y, y]}
        colour="var(--text)"
        width={2.4}
      />
      <Curve
        x={[x, x]}
        y={[y - squaredOverlap.standardError, y + squaredOverlap.standardError]}
        colour="var(--text)"
        width={2.4}
      />
    </>
  );
}

function BulkLabel({ start }: { readonly start: number }): ReactNode {
  const figure = useFigure();
  return (
    <Label px={figure.x(start) + 0.4 * figure.em} py={1.1 * figure.em} colour="var(--text-muted)">
      bulk
    </Label>
  );
}

/** 1/Δ₂ where the isolated mode is faint, clear and far out. */
const presets = [2.7, 4, 8] as const;

function Settings({ isComputing }: { readonly isComputing: boolean }): ReactNode {
  const point = useStore(({ view }) => view.point);
  const pinned = useStore(({ view }) => view.energy);
  const energy = useStore(selectCursorEnergy);
  const settings = useStore(({ view }) => view.conditioned);
  const limit = denseLimit(point);
  const { min, max } = conditionedDimensionRange;
  return (
    <div className={studyStyles.settings}>
      <div className={styles.presets} role="group" aria-label="Presets of 1/Δ₂">
        <span>1/Δ₂ =</span>
        {presets.map((invDelta2) => (
          <Button
            key={invDelta2}
            pressed={invDelta2 === point.invDelta2}
            accessibleName={`Go to 1/Δ₂ = ${invDelta2}`}
            onClick={() => {
              actions.setPoint({ invDelta2 });
            }}
          >
            {invDelta2}
          </Button>
        ))}
      </div>
      <div className={studyStyles.numbers}>
        <NumberField
          label="energy ε"
          name="Energy of the stationary point"
          value={energy}
          {...cursorRanges.energy}
          step={0.01}
          format={(value) => formatNumber(value, 7).replace('−', '-')}
          onCommit={(value) => {
            actions.pinEnergy(value);
          }}
        />
        <SettingNumbers
          numbers={[
            {
              setting: 'dimension',
              label: 'N',
              name: 'N of the stationary points',
              range: { min, max: Math.min(max, limit), integer: true },
              step: 10,
            },
            {
              setting: 'members',
              label: 'instances K',
              name: 'Number of stationary points',
              range: parameters.members,
            },
            {
              setting: 'seed',
              label: 'first seed',
              name: 'First seed of the stationary points',
              range: parameters.seed,
            },
          ]}
          values={{ ...settings, dimension: Math.min(settings.dimension, limit) }}
          onChange={(setting, value) => {
            actions.setConditioned({ [setting]: value });
          }}
        />
      </div>
      {pinned === null ? null : (
        <Button
          onClick={() => {
            actions.pinEnergy(null);
          }}
        >
          Back to εₜₕ
        </Button>
      )}
      <p className={styles.note} aria-live="polite">
        {isComputing
          ? 'Computing for these settings…'
          : pinned === null
            ? 'At the threshold energy εₜₕ: the bulk touches zero.'
            : ''}
      </p>
    </div>
  );
}

function Readout({
  view: { theory, position, squaredOverlap },
}: {
  readonly view: ConditionedView;
}): ReactNode {
  return (
    <>
      <ReadoutItem name={<span className="sym">θ</span>}>
        {formatNumber(theory.theta, 4)}
      </ReadoutItem>
      <ReadoutItem name={<span className="sym">t</span>}>
        {formatNumber(theory.shift, 4)}
      </ReadoutItem>
      <ReadoutItem name="λ₁">
        {formatWithError(position.mean, position.standardError)}
        {theory.outlier === null ? '' : ` (theory ${formatNumber(theory.outlier, 3)})`}
      </ReadoutItem>
      <ReadoutItem name="(v₁·u)²">
        {formatWithError(squaredOverlap.mean, squaredOverlap.standardError)}
        {theory.outlierOverlap === null
          ? ''
          : ` (theory ${formatNumber(theory.outlierOverlap, 3)})`}
      </ReadoutItem>
    </>
  );
}
