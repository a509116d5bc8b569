/**
 * A measured picture of a polynomial on a sphere: its ground as relief, lines of equal height, and by its context
 * where the marks that are its children stand.
 */
import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import figureStyles from '../Figure.module.css';
import { useSize, type Size } from '../useSize';
import { geometryOf, type Stance } from './geometry';
import styles from './Globe.module.css';
import { GlobeContext } from './globeContext';
import { hemisphere, type Form } from './hemisphere';
import { HeightBar } from './HeightBar';
import { LevelLayer, type Level } from './LevelLayer';
import type { HeightScale, HeightTick } from './relief';
import { Surface } from './Surface';
import { Turner, type TurnerProps } from './Turner';

export interface GlobeFigureProps {
  readonly forms: readonly Form[];
  readonly stance: Stance;
  readonly scale: HeightScale;
  readonly levels: readonly Level[];
  /** Names of levels beside the bar of colours. */
  readonly ticks: readonly HeightTick[];
  readonly turner: TurnerProps;
  /** What the picture shows, one sentence computed from the data, for people who do not see it. */
  readonly description: string;
  /** Marks. */
  readonly children: ReactNode;
}

export function GlobeFigure(props: GlobeFigureProps): ReactNode {
  const [ref, size] = useSize();
  return (
    <div
      ref={ref}
      className={figureStyles.measure}
      translate="no"
      data-undrawn={size === null ? '' : undefined}
    >
      {size && size.width > 40 && size.height > 30 ? <Picture {...props} size={size} /> : null}
    </div>
  );
}

/** Room for the bar of colours, in em: beside the globe, or below it where there is none beside. */
const barRoom = { beside: 5.2, below: 2.6 } as const;

function Picture({
  forms,
  stance,
  scale,
  levels,
  ticks,
  turner,
  description,
  children,
  size: { width, height, em },
}: GlobeFigureProps & { readonly size: Size }): ReactNode {
  const id = useId();
  const { angles, zoom } = turner;
  const isUpright = width > height * 1.1;
  const scope = useMemo(() => {
    const [left, bottom] = isUpright ? [barRoom.beside * em, 0] : [0, barRoom.below * em];
    const least = Math.min(width - left - 2, height - bottom - 2);
    const centre = { px: Math.max(width, left + least + left) / 2, py: (height - bottom) / 2 };
    return {
      ...geometryOf(stance, angles, centre, (zoom * least) / 2),
      em,
      frame: { left, top: 0, right: width, bottom: height - bottom },
      width,
      height,
      clip: `url(#${id}-disc)`,
    };
  }, [stance, angles, zoom, width, height, em, isUpright, id]);
  const seen = useMemo(() => hemisphere(forms, scope.orientation), [forms, scope]);
  const disc = { cx: scope.centre.px, cy: scope.centre.py, r: scope.radius };
  return (
    <>
      <Surface scope={scope} seen={seen} scale={scale} />
      <svg
        className={figureStyles.over}
        width={width}
        height={height}
        role="group"
        aria-label={description}
        style={{ overflow: 'hidden' }}
      >
        <clipPath id={`${id}-disc`}>
          <circle {...disc} />
        </clipPath>
        <GlobeContext value={scope}>
          <LevelLayer seen={seen} levels={levels} />
          <circle className={styles.rim} {...disc} />
          <Turner {...turner} />
          <g className={styles.mark}>{children}</g>
        </GlobeContext>
        <HeightBar scale={scale} ticks={ticks} {...{ width, height, em, isUpright }} />
      </svg>
    </>
  );
}
