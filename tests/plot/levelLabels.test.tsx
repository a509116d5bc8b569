import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { LevelLabels, type LevelLabelsProps } from '../../src/plot/LevelLabels';
import { isClearOf, textBox, type Box } from '../../src/plot/placement';
import { createScale } from '../../src/plot/scales';

const [width, height, em] = [300, 200, 16];
const scope: FigureScope = {
  x: createScale('linear', [0, 1], [0, width]),
  y: createScale('linear', [0, height], [height, 0]),
  ...{ width, height, left: 0, top: 0, right: 0, em, clip: '', id: 'test' },
};

interface Drawn {
  readonly text: string;
  readonly box: Box;
}

function drawn(props: LevelLabelsProps): Drawn[] {
  const markup = renderToStaticMarkup(
    <FigureContext value={scope}>
      <svg>
        <LevelLabels {...props} />
      </svg>
    </FigureContext>,
  );
  const label = /x="([^"]+)" y="([^"]+)" text-anchor="(start|end)"[^>]*>([^<]*)/gu;
  return [...markup.matchAll(label)].map(([, x, y, anchor, text = '']) => {
    const at = { px: Number(x), py: Number(y) };
    return { text, box: textBox(at, anchor === 'end' ? 'end' : 'start', text.length, em) };
  });
}

const frame = { left: 0, top: 0, right: width, bottom: height };
const [upper, lower] = ['threshold energy', 'signal state'];
const both = (one: number, two: number) => [
  { value: one, text: upper, colour: 'black' },
  { value: two, text: lower, colour: 'black' },
];
/** Of a rule, as a box. */
const ruleAt = (value: number): Box => ({
  left: 0,
  right: width,
  top: height - value - 0.5,
  bottom: height - value + 0.5,
});

it.each([
  ['far apart', 150, 50, [upper, lower]],
  ['a few pixels apart', 104, 100, [upper, lower]],
  ['so near that no name fits between', 110, 98, [upper, lower]],
  ['at the upper edge', 197, 190, [lower]],
  ['at the lower edge', 12, 4, [upper]],
])(
  'names of levels lie on no rule, on no other name, within the frame and on their side of the other rule: %s',
  (_, one, two, named) => {
    const labels = drawn({ levels: both(one, two) });
    expect(labels.map(({ text }) => text)).toEqual(named);
    for (const [i, { text, box }] of labels.entries()) {
      const others = labels.filter((__, j) => j !== i).map((label) => label.box);
      expect(isClearOf(box, frame, [ruleAt(one), ruleAt(two), ...others])).toBe(true);
      if (text === lower) expect(box.top).toBeGreaterThan(height - one);
      else expect(box.bottom).toBeLessThan(height - two);
    }
  },
);

it('a name gives way to a curve, to the other end of the frame', () => {
  const falling = { x: [0, 0.2, 0.5, 1], y: [180, 60, 50, 50] };
  const [label] = drawn({ levels: both(100, 20).slice(0, 1), curves: [falling] });
  expect(label?.box.right).toBeGreaterThan(0.9 * width);
});

it('a name keeps off what else is marked in the picture', () => {
  const atStart = { left: 0, top: 60, right: 150, bottom: 140 };
  const [label] = drawn({ levels: both(100, 20).slice(0, 1), marksIn: () => [atStart] });
  expect(label?.box.left).toBeGreaterThan(150);
});

it('a name keeps off the rules of other runs', () => {
  const rules = [104, 110, 96, 90];
  const [label] = drawn({ levels: both(100, 20).slice(0, 1), rules });
  expect(label).toBeUndefined();
});
