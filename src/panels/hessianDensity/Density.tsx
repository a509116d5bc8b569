/** The eigenvalue density as curve, area and ticks, in whatever window. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { Area, Curve } from '../../plot/marks';
import { lineLength } from '../../plot/lines';
import type { SamplePicture } from './samples';
import type { DensityView } from './view';

/** The bulk, and the sampled matrix if there is one. */
export function Density({
  view,
  colour,
  sample,
}: {
  readonly view: DensityView;
  readonly colour: string;
  readonly sample: SamplePicture | null;
}): ReactNode {
  return (
    <>
      <Area x={view.lambda} low={view.zeros} high={view.density} fill={colour} opacity={0.22} />
      <Curve label="bulk" x={view.lambda} y={view.density} colour={colour} width={2} />
      {sample ? (
        <>
          <Curve label="sample" x={sample.x} y={sample.y} colour="var(--text)" width={1.2} />
          <Rug values={sample.eigenvalues} />
        </>
      ) : null}
    </>
  );
}

/** One tick per eigenvalue along the axis. */
function Rug({ values }: { readonly values: Float64Array }): ReactNode {
  const figure = useFigure();
  const height = 0.45 * figure.em;
  const path = Array.from(values, (value) => figure.x(value))
    .filter((px) => px >= 0 && px <= figure.width)
    .map((px) => `M${px.toFixed(1)},${figure.height}v${-height}`)
    .join('');
  return (
    <path d={path} style={{ stroke: 'var(--text)', strokeWidth: lineLength(1), opacity: 0.75 }} />
  );
}
