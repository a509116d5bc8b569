import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RunMarkers } from '../../src/panels/phaseDiagram/marks';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { createScale } from '../../src/plot/scales';

const scope: FigureScope = {
  x: createScale('linear', [0, 3], [0, 300]),
  y: createScale('linear', [0, 4], [150, 0]),
  ...{ width: 300, height: 150, left: 0, top: 0, right: 0, em: 16, clip: '', id: 'test' },
};

it('the line of no run strikes out the number of another: all lines lie under all numbers', () => {
  const runs = [1.2, 1.45, 1.7, 1.95, 2.2, 2.45, 2.7, 2.95].map((invDelta2, i) => ({
    slot: i + 1,
    at: { x: 1, y: invDelta2 },
    found: false,
  }));
  const markup = renderToStaticMarkup(
    <FigureContext value={scope}>
      <svg>
        <RunMarkers runs={runs} marks={[]} />
      </svg>
    </FigureContext>,
  );
  expect(markup.match(/<circle/gu)).toHaveLength(8);
  expect(markup.lastIndexOf('<line')).toBeLessThan(markup.indexOf('<circle'));
});
