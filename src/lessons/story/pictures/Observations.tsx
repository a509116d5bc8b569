/** The matrix and one slice of the tensor of a sampled system, as they are observed at the current noises. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { observe, type Observation } from '../../../physics/flow/observation';
import { Figure } from '../../../plot/Figure';
import { formatNumber } from '../../../plot/format';
import { HeatLayer } from '../../../plot/HeatLayer';
import { useStore } from '../../../state/useStore';
import styles from '../Story.module.css';
import { filled } from '../../words/filled';
import { useWords } from '../../words/useWords';

/** The first of the systems that step 2 lets go down. */
const system = { dimension: 100, seed: 1 };
/** Colours reach this many standard deviations of an entry to either side. */
const reach = 2;

export function Observations(): ReactNode {
  const { ui } = useWords().story;
  const observation = useMemo(() => observe(system.dimension, system.seed), []);
  const { invDelta2, deltaP } = useStore(({ view }) => view.point);
  return (
    <div className={styles.pair}>
      <Picture
        title={ui.matrixPicture}
        observation={observation}
        part="matrix"
        variance={invDelta2 === 0 ? Infinity : 1 / invDelta2}
      />
      <Picture title={ui.tensorPicture} observation={observation} part="slice" variance={deltaP} />
    </div>
  );
}

interface PictureProps {
  readonly title: string;
  readonly observation: Observation;
  readonly part: 'matrix' | 'slice';
  /** Of the noise. */
  readonly variance: number;
}

function Picture({ title, observation, part, variance }: PictureProps): ReactNode {
  const { ui } = useWords().story;
  const { dimension: N } = observation;
  const { mean, noise } = useMemo(() => sorted(observation, part), [observation, part]);
  const signal = useMemo(() => rootMeanSquare(mean), [mean]);
  const values = useMemo(() => {
    const deviation = Math.sqrt(variance);
    const unit = Math.hypot(deviation, signal);
    return Number.isFinite(deviation)
      ? mean.map((value, at) => (value + deviation * (noise[at] ?? 0)) / unit)
      : noise;
  }, [mean, noise, signal, variance]);
  const said = filled(ui.entry, {
    signal: formatNumber(signal, 2),
    noise: formatNumber(Math.sqrt(variance), 2),
  });
  return (
    <figure className={styles.observation} data-observed={part}>
      <figcaption>
        <strong>{title}</strong> <span translate="no">{said}</span>
      </figcaption>
      <div className={styles.square}>
        <Figure
          x={{ domain: [0, N - 1], ticks: [] }}
          y={{ domain: [0, N - 1], ticks: [] }}
          marginLeft={0.6}
          description={`${title}: ${said}`}
          underlay={
            <HeatLayer values={values} rowCount={N} columnCount={N} low={-reach} high={reach} />
          }
        >
          {null}
        </Figure>
      </div>
      <span className={styles.sorted} data-part="sorted">
        {ui.sorted}
      </span>
    </figure>
  );
}

/** Noise and mean with rows and columns in the order of the signal. */
function sorted(
  { dimension: N, signal, mean, noise }: Observation,
  part: 'matrix' | 'slice',
): { readonly mean: Float64Array; readonly noise: Float64Array } {
  const order = Array.from(signal.keys()).sort((i, j) => (signal[i] ?? 0) - (signal[j] ?? 0));
  const inOrder = (values: Float64Array): Float64Array =>
    Float64Array.from(values, (_, at) => {
      const [row = 0, column = 0] = [order[Math.floor(at / N)], order[at % N]];
      return values[row * N + column] ?? 0;
    });
  return { mean: inOrder(mean[part]), noise: inOrder(noise[part]) };
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
