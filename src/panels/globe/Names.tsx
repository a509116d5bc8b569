/** The named places of a globe; no name lies on an arrow. */
import type { ReactNode } from 'react';
import { useGlobe } from '../../plot/globe/globeContext';
import { Marks, type GlobeMark } from '../../plot/globe/Marks';
import type { Vector } from '../../plot/globe/hemisphere';
import { boxAround } from '../../plot/placement';
import { headSize, headsOf } from './heads';
import type { Course } from './path';

export function Names({
  marks,
  ways,
  courses,
}: {
  readonly marks: readonly GlobeMark[];
  /** The first is the one with arrows. */
  readonly ways: readonly (readonly Vector[])[];
  /** Each with its own arrows. */
  readonly courses: readonly Course[];
}): ReactNode {
  const globe = useGlobe();
  const heads = [
    ...ways.slice(0, 1).flatMap((way) => headsOf(way, globe)),
    ...courses.flatMap(({ places }) => headsOf(places, globe, true)),
  ];
  return (
    <Marks
      marks={marks}
      lines={[...ways, ...courses.map(({ places }) => places)]}
      boxes={heads.map((head) => boxAround(head, headSize * globe.em))}
    />
  );
}
