/** The elements of a figure of the page, copied with the look that they have there and nothing else. */
import { rounded, type Attributes, type Drawing } from './drawing';
import { fontAttributes, paint } from './paint';

/** Attributes that say where something is; all else is taken from the computed style. */
const geometry: Readonly<Record<string, readonly string[]>> = {
  g: [],
  path: ['d'],
  line: ['x1', 'x2', 'y1', 'y2'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
  clipPath: [],
  pattern: ['x', 'y', 'width', 'height', 'patternUnits'],
};

const shapes = ['path', 'line', 'rect', 'circle'];
const texts = ['text', 'tspan'];

/** Copies the children of `source`, as far as they are to be seen, into `parent`. */
export function copyMarks(drawing: Drawing, parent: Element, source: Element): void {
  for (const node of source.childNodes) {
    if (node instanceof SVGElement) copyMark(drawing, parent, node);
    else if (node instanceof Text && texts.includes(source.tagName)) parent.append(node.data);
  }
}

function copyMark(drawing: Drawing, parent: Element, element: SVGElement): void {
  const { tagName } = element;
  const places = geometry[tagName];
  const style = getComputedStyle(element);
  if (places === undefined || style.display === 'none' || style.visibility !== 'visible') return;
  const path = element.querySelector(':scope > textPath');
  if (element instanceof SVGTextElement && path !== null) {
    setAlongPath(drawing, parent, element, getComputedStyle(path));
    return;
  }
  const look = lookOf(drawing, tagName, style);
  if (look === null && parent.tagName !== 'clipPath') return;
  const copy = drawing.add(parent, tagName, {
    id: element.id === '' ? null : drawing.id(element.id),
    ...Object.fromEntries(places.map((name) => [name, element.getAttribute(name)])),
    ...(element instanceof SVGLineElement && element.matches('[x2$="%"]') && endsOf(element)),
    transform: element.getAttribute('transform'),
    patternTransform: element.getAttribute('patternTransform'),
    opacity: style.opacity === '1' ? null : style.opacity,
    'clip-path': style.clipPath === 'none' ? null : drawing.reference(style.clipPath),
    ...(look ?? { fill: 'none' }),
  });
  copyMarks(drawing, copy, element);
  if (tagName === 'g' && copy.childNodes.length === 0) copy.remove();
}

/** Where a line that is a share of its sheet begins and ends, in pixels: in the picture that would be another place. */
function endsOf({ x1, x2, y1, y2 }: SVGLineElement): Attributes {
  const [from, to, top, bottom] = [x1, x2, y1, y2].map(({ baseVal }) => baseVal.value);
  return { x1: from, x2: to, y1: top, y2: bottom };
}

/** Character by character where each stands: text on a path is drawn in its own way, or not at all, elsewhere. */
function setAlongPath(
  drawing: Drawing,
  parent: Element,
  text: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  const look = { ...lookOf(drawing, 'text', style), 'text-anchor': null };
  const group = drawing.add(parent, 'g', {});
  Array.from(text.textContent).forEach((character, i) => {
    const { x, y } = text.getStartPositionOfChar(i);
    const transform = `translate(${rounded(x)},${rounded(y)}) rotate(${rounded(text.getRotationOfChar(i))})`;
    if (character !== ' ') drawing.add(group, 'text', { transform, ...look }, character);
  });
}

/** Null for a shape or a text that leaves no mark. */
function lookOf(drawing: Drawing, tag: string, style: CSSStyleDeclaration): Attributes | null {
  const isText = texts.includes(tag);
  if (!isText && !shapes.includes(tag)) return {};
  const fill = style.fill.startsWith('url(')
    ? { fill: drawing.reference(style.fill) }
    : paint('fill', style.fill, style.fillOpacity);
  const stroke = paint('stroke', style.stroke, style.strokeOpacity);
  if (fill === null && stroke === null) return null;
  return {
    ...(fill ?? { fill: 'none' }),
    ...(stroke && { ...stroke, ...strokeAttributes(style) }),
    ...(isText && textAttributes(style)),
  };
}

function strokeAttributes(style: CSSStyleDeclaration): Attributes {
  return {
    'stroke-width': Number.parseFloat(style.strokeWidth),
    'stroke-dasharray':
      style.strokeDasharray === 'none' ? null : style.strokeDasharray.replaceAll('px', ''),
    'stroke-linecap': style.strokeLinecap === 'butt' ? null : style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin === 'miter' ? null : style.strokeLinejoin,
  };
}

function textAttributes(style: CSSStyleDeclaration): Attributes {
  return {
    ...fontAttributes(style),
    'text-anchor': style.textAnchor === 'start' ? null : style.textAnchor,
    'paint-order': style.paintOrder === 'normal' ? null : style.paintOrder,
  };
}
