/** The whole spectrum on axes that stand still, and in a lens the edge where an eigenvalue leaves it. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { Lens } from '../../plot/Lens';
import { Label, Rule } from '../../plot/marks';
import { useSize } from '../../plot/useSize';
import { Density } from './Density';
import styles from './HessianDensity.module.css';
import { Gap, Isolated, IsolatedTrack } from './Isolated';
import { NegativeSide } from './NegativeSide';
import type { SamplePicture } from './samples';
import {
  densityTop,
  densityView,
  isolatedPlace,
  lensTop,
  lensWindow,
  spectrumWindow,
  type ComparedPlace,
  type LensPlace,
  type Milestone,
} from './view';

export interface SpectrumProps {
  readonly hessian: Hessian;
  readonly colour: string;
  /** In units of s. */
  readonly sample: SamplePicture | null;
  readonly others: readonly ComparedPlace[];
  readonly milestones: readonly Milestone[];
  /** Largest shift that is to be seen whole. */
  readonly furthest: number;
  readonly words: string;
}

const axes = {
  x: (
    <>
      eigenvalue <tspan className="sym">λ</tspan>/<tspan className="sym">s</tspan>,{' '}
      <tspan className="sym">s</tspan> = √<tspan className="sym">Q</tspan>″(1)
    </>
  ),
  y: (
    <>
      density <tspan className="sym">s ρ</tspan>(<tspan className="sym">λ</tspan>)
    </>
  ),
} as const;

/** Narrower than this, in em, the lens has no room beside the bulk and stands above it. */
const narrow = 27;
/** Share of the height that it has there. */
const shareAbove = 0.42;

export function Spectrum({ furthest, words, ...scene }: SpectrumProps): ReactNode {
  const [ref, size] = useSize();
  const lens = size !== null && size.width < narrow * size.em ? 'above' : 'beside';
  return (
    <div ref={ref} className={styles.picture}>
      {size === null ? null : (
        <Figure
          x={{ domain: spectrumWindow(furthest, lens), label: axes.x }}
          y={{
            domain: [0, lens === 'above' ? densityTop / (1 - shareAbove) : densityTop],
            label: axes.y,
          }}
          description={`Eigenvalue density. ${words}`}
        >
          <Scene {...scene} place="figure" />
          <EdgeLens {...scene} place={lens} />
        </Figure>
      )}
    </div>
  );
}

type SceneProps = Omit<SpectrumProps, 'furthest' | 'words'>;

/** The same in the figure and in its lens. */
function Scene({
  hessian,
  colour,
  sample,
  others,
  milestones,
  place,
}: SceneProps & { readonly place: 'figure' | 'lens' }): ReactNode {
  const { shift, theta } = hessian;
  const density = useMemo(() => densityView({ shift, scale: 1 }), [shift]);
  const isolated = isolatedPlace({ shift, theta });
  return (
    <>
      <NegativeSide
        marks={[isolated, ...others].flatMap((mark) => (mark === null ? [] : [mark.x]))}
        named={place === 'figure'}
      />
      <Density view={density} colour={colour} sample={sample} />
      <g data-mark="zero">
        <Rule x={0} colour="var(--text)" width={1.5} />
      </g>
      {isolated !== null && place === 'lens' ? <Gap from={isolated.x} to={shift - 2} /> : null}
      <IsolatedTrack shift={shift} theta={theta} milestones={place === 'lens' ? milestones : []} />
      {others.map(({ slot, x, y }) => (
        <Isolated key={slot} x={x} y={y} slot={slot} />
      ))}
      {isolated === null ? null : (
        <g data-testid={place === 'figure' ? 'outlier' : undefined} data-lambda={hessian.outlier}>
          <Isolated {...isolated} />
        </g>
      )}
    </>
  );
}

/** Of a lens in which something can be seen, in em. */
const leastHeight = 2.6;
/** Share of the height above the way of the isolated eigenvalue in the figure. */
const lensFoot = 0.66;
/** While the edge is at most so far left of zero, in units of s; further on nothing leaves it for zero. */
const edgeNear = 0.8;

/** In the upper left, where a bulk whose edge is near zero leaves room, or above it. */
function EdgeLens({ place, ...scene }: SceneProps & { readonly place: LensPlace }): ReactNode {
  const figure = useFigure();
  const isAbove = place === 'above';
  const { em } = figure;
  const [left, top] = [0.6 * em, 1.45 * em];
  const width = (isAbove ? figure.width - 0.6 * em : figure.x(0) - 0.9 * em) - left;
  const height = (isAbove ? shareAbove : lensFoot) * figure.height - 1.2 * em - top;
  const isOverEdge = scene.hessian.shift > 2 - edgeNear;
  if (!isOverEdge || height < leastHeight * em) return null;
  return (
    <>
      {isAbove ? (
        <rect width={figure.width} height={top} style={{ fill: 'var(--surface)' }} />
      ) : null}
      <Lens left={left} top={top} width={width} height={height} x={lensWindow} y={[0, lensTop]}>
        <Scene {...scene} place="lens" />
      </Lens>
      <Caption px={left} py={1.05 * em} hessian={scene.hessian} />
    </>
  );
}

/** Above the lens, so that it lies over no curve wherever the eigenvalue goes. */
function Caption({
  px,
  py,
  hessian: { theta, shift },
}: {
  readonly px: number;
  readonly py: number;
  readonly hessian: Pick<Hessian, 'theta' | 'shift'>;
}): ReactNode {
  const hasEdge = shift - 2 < lensWindow[1];
  return theta > 1 ? (
    <Label px={px} py={py} colour="var(--outlier)" strong>
      one eigenvalue has left
    </Label>
  ) : (
    <Label px={px} py={py} colour="var(--text-muted)">
      {hasEdge ? 'the edge, magnified' : 'no eigenvalue near zero'}
    </Label>
  );
}
