import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { Lens } from '../../src/plot/Lens';
import { createScale } from '../../src/plot/scales';

const scope: FigureScope = {
  x: createScale('linear', [0, 10], [0, 100]),
  y: createScale('linear', [0, 10], [100, 0]),
  ...{ width: 100, height: 100, left: 0, top: 0, right: 0, em: 10, clip: '', id: 'test' },
};

/** Where the lines of sight from what is seen, at 40 to 50, go along the horizontal. */
function sight(left: number, width: number): number[] {
  const markup = renderToStaticMarkup(
    <FigureContext value={scope}>
      <svg>
        <Lens {...{ left, width }} top={0} height={40} x={[4, 5]} y={[0, 3]}>
          {null}
        </Lens>
      </svg>
    </FigureContext>,
  );
  const path = /<path[^>]* d="([^"]*)"/.exec(markup)?.[1] ?? '';
  return [...path.matchAll(/([\d.]+),/gu)].map(([, x]) => Number(x));
}

describe('the lines of sight of a lens', () => {
  it('cross nothing right of what is seen where it stands above', () => {
    expect(Math.max(...sight(5, 90))).toBe(50);
  });

  it('lead to its nearest corner where it stands beside', () => {
    expect(Math.min(...sight(5, 20))).toBe(25);
  });
});
