import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { RuleName, wordings, type RuleNameProps } from '../../src/plot/RuleName';
import { createScale } from '../../src/plot/scales';

const [width, height] = [300, 200];
const scope: FigureScope = {
  x: createScale('linear', [0, 1], [0, width]),
  y: createScale('linear', [0, 1], [height, 0]),
  ...{ width, height, left: 0, top: 0, right: 0, em: 16, clip: '', id: 'test' },
};

/** Where the name of the rule y = 0.5 stands beside a curve, and a band. */
function placeBeside(
  curve: { readonly x: number[]; readonly y: number[] },
  bands: RuleNameProps['bands'] = [],
) {
  const markup = renderToStaticMarkup(
    <FigureContext value={scope}>
      <svg>
        <RuleName
          y={0.5}
          texts={wordings('a law of old')}
          colour="black"
          curves={[curve]}
          bands={bands}
        />
      </svg>
    </FigureContext>,
  );
  const of = (name: string): number => Number(new RegExp(`${name}="([^"]+)"`).exec(markup)?.[1]);
  return { x: of('x'), y: of('y'), markup };
}

describe('the name of a vertical rule', () => {
  /** Where it stands beside another rule, up to which there is no room for the long wording. */
  function nameOf(side?: 'right', next = 0.75) {
    const markup = renderToStaticMarkup(
      <FigureContext value={scope}>
        <svg>
          <RuleName
            x={0.6}
            texts={wordings('a law of very old times', 'old')}
            colour="black"
            curves={[{ x: [next, next], y: [0, 1] }]}
            {...(side && { side })}
          />
        </svg>
      </FigureContext>,
    );
    return { markup, x: Number(/ x="([^"]+)"/.exec(markup)?.[1]) };
  }

  it('stands where its longest wording has room', () => {
    expect(nameOf().markup).toContain('a law of very old times');
    expect(nameOf().x).toBeLessThan(0.6 * width);
  });

  it('is shortened rather than set on the side where what it names has not begun, if that has room', () => {
    expect(nameOf('right').markup).toMatch(/>old</);
    expect(nameOf('right').x).toBeGreaterThan(0.6 * width);
    expect(nameOf('right', 0.65).markup).toContain('a law of very old times');
    expect(nameOf('right', 0.65).x).toBeLessThan(0.6 * width);
  });
});

describe('the name of a horizontal rule', () => {
  it('stands over the rule at its end where nothing is in the way', () => {
    const { x, y, markup } = placeBeside({ x: [0, 1], y: [0.1, 0.1] });
    expect(markup).toContain('a law of old');
    expect(x).toBeGreaterThan(0.9 * width);
    expect(y).toBeLessThan(height / 2);
  });

  it('gives way to a curve: under the rule, or at its other end', () => {
    const under = placeBeside({ x: [0, 0.4, 0.4, 1], y: [0.1, 0.1, 0.56, 0.56] });
    expect(under.x).toBeGreaterThan(0.9 * width);
    expect(under.y).toBeGreaterThan(height / 2);
    const across = placeBeside({ x: [0, 0.6, 0.9, 0.9, 0.8], y: [0.1, 0.1, 0.9, 0.1, 0.9] });
    expect(across.x).toBeLessThan(0.1 * width);
  });

  it('gives way to a band, at its edge and within it', () => {
    const x = Array.from({ length: 41 }, (_, i) => i / 40);
    const flat = { x: [0, 1], y: [0.5, 0.5] };
    const widening = (most: number) => ({
      x,
      low: x.map((at) => 0.5 - most * at ** 4),
      high: x.map((at) => 0.5 + most * at ** 4),
    });
    for (const most of [0.15, 0.4]) {
      const { x: px } = placeBeside(flat, [widening(most)]);
      expect(px).toBeLessThan(0.1 * width);
    }
  });
});
