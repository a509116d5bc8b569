import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { Curve, LineSample } from '../../src/plot/marks';
import { createScale } from '../../src/plot/scales';

const scope: FigureScope = {
  x: createScale('linear', [0, 1], [0, 100]),
  y: createScale('linear', [0, 1], [100, 0]),
  ...{ width: 100, height: 100, left: 0, top: 0, right: 0, em: 16, clip: '', id: 'test' },
};

const looks = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'];

it.each(['full', 'dashed', 'dotted', 'dash-dotted'] as const)(
  'a sample of a legend looks as its line does: %s',
  (lineStyle) => {
    const look = { lineStyle, width: 1.4, colour: 'var(--run-3)' };
    const lookOf = (markup: string) =>
      looks.map((name) => new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1]);
    const curve = renderToStaticMarkup(
      <FigureContext value={scope}>
        <svg>
          <Curve x={[0, 1]} y={[0, 1]} {...look} />
        </svg>
      </FigureContext>,
    );
    const sample = lookOf(renderToStaticMarkup(<LineSample {...look} />));
    expect(sample).toEqual(lookOf(curve));
    expect(sample[0]).toBe('var(--run-3)');
  },
);

it('dots of wide lines can be told apart: their round ends take nothing from the gap', () => {
  const lengths = (width: number) =>
    /dasharray="([^"]*)"/
      .exec(renderToStaticMarkup(<LineSample lineStyle="dotted" width={width} />))?.[1]
      ?.match(/[\d.]+/gu)
      ?.map(Number) ?? [];
  for (const width of [1, 1.5, 3]) expect((lengths(width)[1] ?? 0) - width).toBeGreaterThan(2);
});
