/** Parameters of the model and the paper's points; below them what a click launches. */
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { modelOf, selectMatrixLines, selectModel } from '../../state/selectors/landscape';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { ParameterSlider } from '../../ui/ParameterSlider';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { paperPoints } from '../phaseDiagram/view';
import { regionName } from '../phaseDiagram/words';
import { Term } from '../terms/Term';
import styles from './Controls.module.css';
import { Launch } from './Launch';
import { isSamePoint, isSpikedOf, pointWith } from '../../state/points';
import { AnyMixture } from './AnyMixture';

/** Ends of the sliders' tracks: where the physics happens. The fields beside them reach further. */
const tracks = { invDelta2: [0, 10], deltaP: [0.1, 10] } as const;
/** The paper's points at Δₚ = 1, with the transition between them. */
const transition = [1.5, 2.7] as const;
/** One step of the keys in 1/Δ₂. */
const matrixStep = 0.01;
/** Offered as buttons; the field beside them takes every other order too. */
const usualOrders = ['3', '4', '5', '6'];

const MixtureTerms = onDemand(
  codeOnDemand(
    'The terms of the mixture',
    async () => (await import('./MixtureTerms')).MixtureTerms,
  ),
  (terms) => terms,
);

export function Controls(): ReactNode {
  const terms = useStore(({ view }) => view.point.terms);
  return (
    <section className={styles.controls} aria-label="Parameters" data-part="controls">
      {terms === undefined ? <SpikedModel /> : <MixtureTerms />}
      <Launch />
    </section>
  );
}

/** A matrix and one tensor. */
function SpikedModel(): ReactNode {
  return (
    <>
      <div className={styles.matrix}>
        <MatrixNoise />
      </div>
      <TensorNoise />
      <Order />
      <PaperPoints />
    </>
  );
}

/** The signal-to-noise ratio 1/Δ₂ of the matrix, where one holds the signal. */
export function MatrixNoise(): ReactNode {
  const matrix = useStore((state) => selectModel(state).matrix);
  return matrix === null ? null : <MatrixSlider matrix={matrix} />;
}

function MatrixSlider({ matrix }: { readonly matrix: number }): ReactNode {
  const { actions } = useApp();
  const point = useStore(({ view }) => view.point);
  const { min, max } = parameters.invDelta2;
  const lines = useStore(selectMatrixLines);
  const marks = [
    { value: lines.gradientFlow, label: 'GF', kind: 'threshold' },
    { value: lines.trivial, label: 'trivial', kind: 'threshold' },
    ...(isSpikedOf(point, 3) && point.deltaP === 1
      ? paperPoints.map(({ invDelta2 }) => ({
          value: invDelta2,
          label: formatNumber(invDelta2),
          kind: 'paper',
        }))
      : []),
  ];
  return (
    <ParameterSlider
      label={<Term of="delta2">1/Δ₂</Term>}
      caption="signal-to-noise ratio of the matrix"
      accessibleName="Matrix signal-to-noise ratio, one over Delta 2"
      value={matrix}
      range={tracks.invDelta2}
      scale="linear"
      step={matrixStep}
      focus={transition}
      marks={marks}
      markKinds={['paper', 'threshold']}
      describe={(invDelta2) =>
        `1 over Delta 2 = ${formatNumber(invDelta2, 4)}, Delta 2 = ${formatNumber(1 / invDelta2, 4)}: ${regionName(modelOf({ point: pointWith(point, { invDelta2 }) }))}`
      }
      readout={
        <span className={styles.fields}>
          <NumberField
            name="1/Δ₂"
            value={matrix}
            min={min}
            max={max}
            step={matrixStep}
            onCommit={(invDelta2) => {
              actions.setPoint({ invDelta2 });
            }}
          />
          <NumberField
            name="Δ₂"
            label="Δ₂"
            value={1 / matrix}
            min={1 / max}
            max={1 / min}
            scale="log"
            format={(value) => formatNumber(value, 5)}
            onCommit={(delta2) => {
              actions.setPoint({ invDelta2: 1 / delta2 });
            }}
          />
        </span>
      }
      onChange={(invDelta2) => {
        actions.setPoint({ invDelta2 }, 'drag');
      }}
      onCommit={(invDelta2) => {
        actions.setPoint({ invDelta2 });
      }}
      onReset={() => {
        actions.resetParameter('invDelta2');
      }}
      resetLabel="Reset 1/Δ₂"
    />
  );
}

/** The noise Δₚ of the tensor. */
export function TensorNoise(): ReactNode {
  const { actions } = useApp();
  const value = useStore(({ view }) => view.point.deltaP);
  const region = useStore((state) => regionName(selectModel(state)));
  const { min, max } = parameters.deltaP;
  return (
    <ParameterSlider
      label={
        <Term of="deltaP">
          Δ<sub className="sym">p</sub>
        </Term>
      }
      caption="noise of the tensor"
      accessibleName="Tensor noise Delta p"
      value={value}
      range={tracks.deltaP}
      scale="log"
      marks={[{ value: 1, label: '1', kind: 'paper' }]}
      markKinds={['paper']}
      describe={(deltaP) => `Delta p = ${formatNumber(deltaP, 4)}: ${region}`}
      readout={
        <NumberField
          name="Δₚ"
          value={value}
          min={min}
          max={max}
          scale="log"
          onCommit={(deltaP) => {
            actions.setPoint({ deltaP });
          }}
        />
      }
      onChange={(deltaP) => {
        actions.setPoint({ deltaP }, 'drag');
      }}
      onCommit={(deltaP) => {
        actions.setPoint({ deltaP });
      }}
      onReset={() => {
        actions.resetParameter('deltaP');
      }}
      resetLabel="Reset Δₚ"
    />
  );
}

/** The order p of the tensor. */
export function Order(): ReactNode {
  const { actions } = useApp();
  const { min, max } = parameters.p;
  const p = useStore(({ view }) => view.point.p);
  return (
    <div className={styles.order}>
      <SegmentedControl
        label="Order p"
        value={String(p)}
        options={usualOrders.map((order) => ({ value: order, label: order }))}
        onChange={(order) => {
          actions.setPoint({ p: Number(order) });
        }}
      />
      <NumberField
        name="Any tensor order p"
        value={p}
        min={min}
        max={max}
        integer
        step={1}
        onCommit={(order) => {
          actions.setPoint({ p: order });
        }}
      />
      <AnyMixture />
    </div>
  );
}

function PaperPoints(): ReactNode {
  const { actions } = useApp();
  const current = useStore(({ view: { point } }) =>
    paperPoints.find((paper) => isSamePoint(paper, point)),
  );
  return (
    <div className={styles.paper} role="group" aria-label="The paper's four points">
      <span className={styles.paperLabel}>Run the paper’s 1/Δ₂</span>
      {paperPoints.map((paper) => (
        <Button
          key={paper.invDelta2}
          size="small"
          pressed={paper === current}
          accessibleName={`Go to the paper's point 1/Δ₂ = ${formatNumber(paper.invDelta2)} and run`}
          onClick={() => {
            actions.act('the run', () => {
              actions.setPoint(paper);
              actions.launchRun();
            });
          }}
        >
          {formatNumber(paper.invDelta2)}
        </Button>
      ))}
    </div>
  );
}
