import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { LevelLabels } from '../../src/plot/LevelLabels';
import { isClearOf, textBox } from '../../src/plot/placement';
import { createScale } from '../../src/plot/scales';

const [width, height, em] = [300, 200, 16];
const scope: FigureScope = {
  x: createScale('linear', [0, 1], [0, width]),
  y: createScale('linear', [0, height], [height, 0]),
  ...{ width, height, left: 0, top: 0, right: 0, em, clip: '', id: 'test' },
};

it.each([
  ['far apart', 150, 50],
  ['a few pixels apart', 104, 100],
  ['so near that no name fits between', 110, 98],
  ['at the upper edge', 197, 190],
  ['at the lower edge', 12, 4],
])('names of levels lie on no rule, on no other name and within the frame: %s', (_, one, two) => {
  const levels = [
    { value: one, text: 'threshold energy', colour: 'black' },
    { value: two, text: 'signal state', colour: 'black' },
  ];
  const markup = renderToStaticMarkup(
    <FigureContext value={scope}>
      <svg>
        <LevelLabels levels={levels} />
      </svg>
    </FigureContext>,
  );
  const boxes = [...markup.matchAll(/x="([^"]+)" y="([^"]+)"/gu)].map(([, x, y], i) =>
    textBox({ px: Number(x), py: Number(y) }, 'start', levels[i]?.text.length ?? 0, em),
  );
  expect(boxes).toHaveLength(2);
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const rules = levels.map(({ value }) => {
    const py = height - value;
    return { left: 0, right: width, top: py - 0.5, bottom: py + 0.5 };
  });
  for (const [i, box] of boxes.entries())
    expect(isClearOf(box, frame, [...rules, ...boxes.filter((_, j) => j !== i)])).toBe(true);
});
