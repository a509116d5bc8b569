/** The picture of a globe with its marks, to be turned. */
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Globe } from '../../physics/globe/globe';
import { GlobeFigure } from '../../plot/globe/GlobeFigure';
import type { Angles } from '../../plot/globe/turning';
import { waysDown } from '../../state/selectors/globe';
import { globeTurn, globeZoom } from '../../state/settings/globe';
import { presentation } from '../../state/settings/present';
import { useApp, useStore } from '../../state/useStore';
import { usePanel } from '../panel';
import { Axes } from './Axes';
import styles from './Globe.module.css';
import { courseOf, piecesOf, type SeenPath } from './path';
import { PathLayer } from './PathLayer';
import { facingHere, marksOf, toHere } from './marks';
import { Names } from './Names';
import { heightScaleOf, levelsOf, stanceOf, ticksOf } from './view';
import { ViewButtons } from './ViewButtons';
import type { GlobeSubject } from './words';
import { Ways } from './Ways';

/** What a gesture on the globe is called in the words of undo. */
const act = 'the turn of the globe';

export function GlobePicture({
  globe,
  words,
  colour,
  who,
  isStuck,
  path,
}: {
  readonly globe: Globe;
  readonly words: string;
  /** Of the flow. */
  readonly colour: string;
  readonly who: GlobeSubject;
  readonly isStuck: boolean;
  /** Of a run. */
  readonly path?: SeenPath;
}): ReactNode {
  const { actions } = useApp();
  const angles = useStore(({ view }) => globeTurn.of(view));
  const zoom = useStore(({ view }) => globeZoom.of(view));
  const { id } = usePanel();
  const scrolls = useStore(({ view }) => view.large !== id && presentation.of(view) === null);
  const picture = useMemo(
    () => ({
      stance: stanceOf(globe),
      scale: heightScaleOf(globe),
      levels: levelsOf(globe),
      ticks: ticksOf(globe),
    }),
    [globe],
  );
  const { pieces, courses, ways, marks } = useMemo(() => {
    const pieces = path ? piecesOf(path) : [];
    const [past, later] = [courseOf(pieces, false), courseOf(pieces, true)];
    // Where a run goes is known: the steepest way is not needed.
    const ways = path && path.now < (path.path.time.at(-1) ?? 0) ? [] : waysDown(globe);
    const marked = { who, isStuck, colour, ways, later };
    return { pieces, courses: [past, later], ways, marks: marksOf(globe, marked) };
  }, [globe, path, who, isStuck, colour]);
  const { stance } = picture;
  const onTurn = useCallback(
    (turned: Angles) => {
      actions.set(globeTurn, turned, 'drag');
    },
    [actions],
  );
  const onZoom = useCallback(
    (zoomed: number) => {
      actions.set(globeZoom, Number(zoomed.toPrecision(4)), 'drag');
    },
    [actions],
  );
  const onCommit = useCallback(() => {
    actions.finish(act);
  }, [actions]);
  const onFace = useCallback(() => {
    actions.set(globeTurn, toHere(stance));
  }, [actions, stance]);
  return (
    <div className={styles.picture}>
      <GlobeFigure
        {...picture}
        forms={globe.landscape}
        turner={{
          name: 'Turn the globe',
          valueText: facingHere(globe, stance, angles, who),
          angles,
          zoom,
          scrolls,
          onTurn,
          onZoom,
          onCommit,
          onFace,
        }}
        description={`Globe of the energy. ${words}`}
      >
        <Axes />
        <PathLayer pieces={pieces} courses={courses} colour={colour} />
        <Ways ways={ways} colour={colour} />
        <Names marks={marks} ways={ways} courses={courses} />
      </GlobeFigure>
      <ViewButtons onFace={onFace} />
    </div>
  );
}
