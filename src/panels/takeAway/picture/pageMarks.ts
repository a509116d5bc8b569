/**
 * What stands on the page beside figures, drawn where it stands there: words, signs of a legend, small
 * gauges, heat maps. What can be pressed is left out: a picture has no buttons.
 */
import { drawnHeatMap } from '../../../plot/heatPainters';
import type { Attributes, Drawing, Point } from './drawing';
import { copyMarks } from './figureMarks';
import { fontAttributes, paint } from './paint';

const leftOut = 'button, input, [data-part="settings"], [data-part="hint"], .visually-hidden';

/** @param origin place on the page that is (0, 0) of `parent`. */
export function drawElement(
  drawing: Drawing,
  parent: Element,
  element: Element,
  origin: Point,
): void {
  const style = getComputedStyle(element);
  if (element.matches(leftOut) || style.display === 'none' || style.visibility !== 'visible')
    return;
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left - origin.x, box.top - origin.y];
  if (element instanceof SVGSVGElement) {
    copyMarks(drawing, drawing.add(parent, 'g', { transform: `translate(${x},${y})` }), element);
    return;
  }
  if (element instanceof HTMLCanvasElement) {
    drawCanvas(drawing, parent, element, origin);
    return;
  }
  drawBox(drawing, parent, style, { x, y, width: box.width, height: box.height });
  for (const node of element.childNodes) {
    if (node instanceof Element) drawElement(drawing, parent, node, origin);
    else if (node instanceof Text) drawText(drawing, parent, node, style, origin);
  }
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

function drawBox(drawing: Drawing, parent: Element, style: CSSStyleDeclaration, box: Box): void {
  const { x, y, width, height } = box;
  const fill = paint('fill', style.backgroundColor);
  const border = borderOf(style, 'Top');
  const isRound = border !== null && borderOf(style, 'Left') !== null;
  if (fill !== null || isRound)
    drawing.add(parent, 'rect', {
      x,
      y,
      width,
      height,
      rx: Math.min(height / 2, Number.parseFloat(style.borderTopLeftRadius)) || null,
      ...(fill ?? { fill: 'none' }),
      ...(isRound && border),
    });
  // The signs of a legend are boxes that have an upper border only.
  if (border !== null && !isRound)
    drawing.add(parent, 'line', { x1: x, x2: x + width, y1: y + 1, y2: y + 1, ...border });
}

function borderOf(style: CSSStyleDeclaration, side: 'Top' | 'Left'): Attributes | null {
  const width = Number.parseFloat(style[`border${side}Width`]);
  const kind = style[`border${side}Style`];
  const stroke = paint('stroke', style[`border${side}Color`]);
  if (width === 0 || kind === 'none' || stroke === null) return null;
  const dashes = { dashed: `${2.5 * width} ${1.5 * width}`, dotted: `${width} ${width}` };
  return {
    ...stroke,
    'stroke-width': width,
    'stroke-dasharray': kind === 'dashed' || kind === 'dotted' ? dashes[kind] : null,
  };
}

/** Line by line, each as long as it is on the page, whatever font takes the place of the page's. */
function drawText(
  drawing: Drawing,
  parent: Element,
  node: Text,
  style: CSSStyleDeclaration,
  origin: Point,
): void {
  const fill = paint('fill', style.color);
  if (fill === null) return;
  for (const { text, box } of linesOf(node))
    drawing.add(
      parent,
      'text',
      {
        x: box.left - origin.x,
        y: baselineOf(box, style) - origin.y,
        textLength: box.right - box.left,
        lengthAdjust: 'spacingAndGlyphs',
        ...fill,
        ...fontAttributes(style),
      },
      text,
    );
}

interface Line {
  readonly text: string;
  readonly box: { left: number; right: number; top: number; bottom: number };
}

function linesOf(node: Text): Line[] {
  const lines: { text: string; box: Line['box'] }[] = [];
  const range = document.createRange();
  let end = 0;
  for (const character of node.data) {
    range.setStart(node, end);
    end += character.length;
    range.setEnd(node, end);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    const last = lines.at(-1);
    const isBlank = character.trim() === '';
    if (width === 0 || (isBlank && last === undefined)) continue;
    if (last !== undefined && Math.abs(top - last.box.top) < 1) {
      last.text += isBlank ? ' ' : character;
      if (!isBlank) last.box.right = right;
    } else if (!isBlank) lines.push({ text: character, box: { left, right, top, bottom } });
  }
  return lines.map(({ text, box }) => ({ text: text.trimEnd(), box }));
}

/** The box of a text goes from the font's ascent to its descent. */
function baselineOf({ top, bottom }: Line['box'], style: CSSStyleDeclaration): number {
  const { ascent, descent } = metricsOf(style);
  return top + (bottom - top - ascent - descent) / 2 + ascent;
}

const measuring = document.createElement('canvas').getContext('2d');

function metricsOf(style: CSSStyleDeclaration): {
  readonly ascent: number;
  readonly descent: number;
} {
  const size = Number.parseFloat(style.fontSize);
  if (measuring === null) return { ascent: 0.95 * size, descent: 0.25 * size };
  measuring.font = fontOf(style);
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measuring.measureText('x');
  return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
}

/** How long a text is, in pixels. */
export function textWidth(text: string, style: CSSStyleDeclaration): number {
  if (measuring === null) return 0.55 * Number.parseFloat(style.fontSize) * text.length;
  measuring.font = fontOf(style);
  return measuring.measureText(text).width;
}

/** What a canvas takes; the shorthand of a computed style is empty where figures are tabular. */
function fontOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

/** A heat map, painted anew in the colours of the picture; its frame cuts off what sticks out. */
function drawCanvas(
  drawing: Drawing,
  parent: Element,
  canvas: HTMLCanvasElement,
  origin: Point,
): void {
  const href = drawnHeatMap(canvas);
  const frame = canvas.parentElement?.getBoundingClientRect();
  if (href === null || frame === undefined) return;
  const id = drawing.id(`frame of ${drawing.root.getElementsByTagName('image').length}`);
  const clip = drawing.add(parent, 'clipPath', { id });
  drawing.add(clip, 'rect', {
    x: frame.left - origin.x,
    y: frame.top - origin.y,
    width: frame.width,
    height: frame.height,
  });
  const box = canvas.getBoundingClientRect();
  drawing.add(drawing.add(parent, 'g', { 'clip-path': `url(#${id})` }), 'image', {
    'xlink:href': href,
    x: box.left - origin.x,
    y: box.top - origin.y,
    width: box.width,
    height: box.height,
    preserveAspectRatio: 'none',
  });
}
