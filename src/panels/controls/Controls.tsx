/** Parameters of the model and the paper's points; below them what a click launches. */
import { useContext, useMemo, useState, type ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { modelOf, selectMatrixLines, selectModel } from '../../state/selectors/landscape';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { NumberField, type NumberFieldProps } from '../../ui/NumberField';
import { ParameterSlider } from '../../ui/ParameterSlider';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { onDemand } from '../../ui/onDemand';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { ControlWordsContext } from '../controlWords';
import { runThere } from '../runThere';
import { paperPoints } from '../phaseDiagram/view';
import { regionName } from '../phaseDiagram/words';
import { equation, rangeIn, valueIn, type Quantity } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';
import { Term } from '../terms/Term';
import styles from './Controls.module.css';
import { DockedRuns } from './DockedRuns';
import { Launch } from './Launch';
import { isSamePoint, isSpikedOf, pointWith } from '../../state/points';
import { temperatureOf } from '../../state/settings/launch';
import { AnyMixture } from './AnyMixture';

/** Ends of the sliders' tracks: where the physics happens. The fields beside them reach further. */
const tracks = { invDelta2: [0, 10], deltaP: [0.1, 10] } as const;
/** The paper's points at Δₚ = 1, with the transition between them. */
const transition = [1.5, 2.7] as const;
/** From the track down. */
const markKinds = ['paper', 'threshold'];
/** One step of the keys in 1/Δ₂ or λ₂. */
const matrixStep = 0.01;
/** Of the paper's points. */
const paperDigits = 4;
/** Offered as buttons; the field beside them takes every other order too. */
const usualOrders = ['3', '4', '5', '6'];

const MixtureTerms = onDemand(
  codeOnDemand(
    'The terms of the mixture',
    async () => (await import('./MixtureTerms')).MixtureTerms,
  ),
  (terms) => terms,
);

/** @param folds on a phone all but the slider at its foot and “Run here” is folded away, until it is asked for. */
export function Controls({ folds = false }: { readonly folds?: boolean }): ReactNode {
  const terms = useStore(({ view }) => view.point.terms);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section
      className={styles.controls}
      aria-label="Parameters"
      data-part="controls"
      data-folded={(folds && !isOpen) || undefined}
    >
      {terms === undefined ? <SpikedModel /> : <MixtureTerms />}
      <div className={styles.launch}>
        <Launch />
      </div>
      {folds ? (
        <div className={styles.fold}>
          <Button
            pressed={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            More parameters
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** A matrix and one tensor. */
function SpikedModel(): ReactNode {
  return (
    <>
      <div className={styles.matrix}>
        <MatrixNoise />
        <DockedRuns />
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
  const { matrix: quantity, matrixFields } = useNotation();
  const { symbol, spoken, term, shown, back } = quantity;
  const temperature = useStore(({ view }) => temperatureOf(view));
  const lines = useStore(selectMatrixLines);
  const isOfPaper = isSpikedOf(point, 3) && point.deltaP === 1;
  // The same while the slider moves, so that the marks are not drawn again.
  const marks = useMemo(
    () => [
      { value: shown(lines.gradientFlow), label: 'flow', kind: 'threshold' },
      { value: shown(lines.trivial), label: 'trivial', kind: 'threshold' },
      ...(isOfPaper
        ? paperPoints.map(({ invDelta2 }) => ({
            value: shown(invDelta2),
            label: valueIn(quantity, invDelta2, paperDigits),
            kind: 'paper',
          }))
        : []),
    ],
    [quantity, shown, lines, isOfPaper],
  );
  const track = useMemo(
    () => ({
      range: rangeIn(quantity, tracks.invDelta2),
      focus: rangeIn(quantity, transition),
    }),
    [quantity],
  );
  const noise = (invDelta2: number): string =>
    matrixFields.length > 1 ? `, Delta 2 = ${formatNumber(1 / invDelta2, 4)}` : '';
  return (
    <ParameterSlider
      label={<Term of={term}>{symbol}</Term>}
      caption="matrix: signal strength (signal-to-noise)"
      accessibleName={`Matrix signal-to-noise ratio, ${spoken.replace('1 over', 'one over')}`}
      value={shown(matrix)}
      {...track}
      scale="linear"
      step={matrixStep}
      marks={marks}
      markKinds={markKinds}
      describe={(value) =>
        `${spoken} = ${formatNumber(value, 4)}${noise(back(value))}: ${regionName(modelOf({ point: pointWith(point, { invDelta2: back(value) }) }), temperature)}`
      }
      readout={
        <span className={styles.fields}>
          {matrixFields.map((field, i) => (
            <QuantityField
              key={field.symbol}
              quantity={field}
              // The slider has the symbol of the first.
              isNamed={i > 0}
              value={matrix}
              parameter="invDelta2"
              {...(i === 0 ? { step: matrixStep } : { scale: 'log' })}
            />
          ))}
        </span>
      }
      onChange={(value) => {
        actions.setPoint({ invDelta2: back(value) }, 'drag');
      }}
      onCommit={(value) => {
        actions.setPoint({ invDelta2: back(value) });
      }}
      onReset={() => {
        actions.resetParameter('invDelta2');
      }}
      resetLabel={`Reset ${symbol}`}
    />
  );
}

/** A parameter in the notation of the page, to be typed; its range is said in that notation. */
function QuantityField({
  quantity,
  parameter,
  value,
  isNamed = false,
  ...steps
}: {
  readonly quantity: Quantity;
  readonly parameter: 'invDelta2' | 'deltaP';
  readonly value: number;
  readonly isNamed?: boolean;
} & Pick<NumberFieldProps, 'step' | 'scale'>): ReactNode {
  const { actions } = useApp();
  const { symbol, shown, back, digits } = quantity;
  const { min, max } = parameters[parameter];
  const [least, most] = rangeIn(quantity, [min, max]);
  return (
    <NumberField
      name={symbol}
      {...(isNamed && { label: symbol })}
      value={shown(value)}
      min={least}
      max={most}
      {...steps}
      {...(digits !== undefined && { format: (number) => formatNumber(number, digits) })}
      onCommit={(number) => {
        actions.setPoint({ [parameter]: back(number) });
      }}
    />
  );
}

/** The noise Δₚ of the tensor, or its signal-to-noise ratio. */
export function TensorNoise(): ReactNode {
  const { actions } = useApp();
  const value = useStore(({ view }) => view.point.deltaP);
  const region = useStore((state) => regionName(selectModel(state), temperatureOf(state.view)));
  const { tensor } = useNotation();
  const { letter, caption, spoken, shown, back, symbol, term } = tensor;
  return (
    <ParameterSlider
      label={
        <Term of={term}>
          {letter}
          <sub className="sym">p</sub>
        </Term>
      }
      caption={caption}
      accessibleName={`Tensor: ${caption} ${spoken}`}
      value={shown(value)}
      range={rangeIn(tensor, tracks.deltaP)}
      scale="log"
      marks={[{ value: shown(1), label: valueIn(tensor, 1), kind: 'paper' }]}
      markKinds={['paper']}
      describe={(number) => `${spoken} = ${formatNumber(number, 4)}: ${region}`}
      readout={<QuantityField quantity={tensor} parameter="deltaP" value={value} scale="log" />}
      onChange={(number) => {
        actions.setPoint({ deltaP: back(number) }, 'drag');
      }}
      onCommit={(number) => {
        actions.setPoint({ deltaP: back(number) });
      }}
      onReset={() => {
        actions.resetParameter('deltaP');
      }}
      resetLabel={`Reset ${symbol}`}
    />
  );
}

/** The order p of the tensor. */
export function Order(): ReactNode {
  const { actions } = useApp();
  const { min, max } = parameters.p;
  const words = useContext(ControlWordsContext);
  const p = useStore(({ view }) => view.point.p);
  return (
    <div className={styles.order}>
      <SegmentedControl
        label={words.order}
        value={String(p)}
        options={usualOrders.map((order) => ({ value: order, label: order }))}
        onChange={(order) => {
          actions.setPoint({ p: Number(order) });
        }}
      />
      <NumberField
        name={words.anyOrder}
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
  const app = useApp();
  const { actions } = app;
  const { matrix } = useNotation();
  const current = useStore(({ view: { point } }) =>
    paperPoints.find((paper) => isSamePoint(paper, point)),
  );
  return (
    <div className={styles.paper} role="group" aria-label="The paper's four points">
      <span className={styles.paperLabel}>{`Run the paper’s ${matrix.symbol}`}</span>
      {paperPoints.map((paper) => (
        <Button
          key={paper.invDelta2}
          size="small"
          pressed={paper === current}
          accessibleName={`Go to the paper's point ${equation(matrix, paper.invDelta2, paperDigits)} and run`}
          onClick={() => {
            runThere(app, () => {
              actions.setPoint(paper, 'drag');
            });
          }}
        >
          {valueIn(matrix, paper.invDelta2, paperDigits)}
        </Button>
      ))}
    </div>
  );
}
