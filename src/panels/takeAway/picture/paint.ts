/** What a browser computed of colours and fonts, in words that every program reads. */
import type { Attributes } from './drawing';

/** A colour as `#rrggbb` and an opacity; null where nothing is to be seen. */
export function paint(
  name: 'fill' | 'stroke',
  colour: string,
  opacity: string | number = 1,
): Attributes | null {
  const parsed = parseColour(colour);
  const alpha = Number(opacity) * (parsed?.alpha ?? 0);
  if (parsed === null || alpha === 0) return null;
  return { [name]: parsed.hex, [`${name}-opacity`]: alpha === 1 ? null : alpha };
}

/** Browsers write computed colours as rgb(r, g, b), rgba(r, g, b, a) or color(srgb r g b / a). */
function parseColour(colour: string): { readonly hex: string; readonly alpha: number } | null {
  const numbers = (colour.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((text) =>
    text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text),
  );
  const scale = colour.startsWith('rgb') ? 1 : colour.startsWith('color(srgb') ? 255 : null;
  const [red, green, blue, alpha = 1] = numbers;
  if (scale === null || red === undefined || green === undefined || blue === undefined) return null;
  const hex = [red, green, blue].map((part) =>
    Math.min(255, Math.max(0, Math.round(scale * part)))
      .toString(16)
      .padStart(2, '0'),
  );
  return { hex: `#${hex.join('')}`, alpha };
}

/** The page's fonts and, where they are not installed, what looks most like them. */
const [sans, serif] = [
  "'Raised and lowered', 'Inter Variable', Inter, 'Inter, stand-in', Helvetica, Arial, sans-serif",
  "'Raised and lowered', 'Source Serif 4 Variable', 'Source Serif 4', 'Source Serif 4, stand-in', Georgia, 'Times New Roman', serif",
];

export function fontAttributes({
  fontFamily,
  fontSize,
  fontWeight,
  fontStyle,
  letterSpacing,
}: CSSStyleDeclaration): Attributes {
  return {
    'font-family': fontFamily.includes('Source Serif') ? serif : sans,
    'font-size': Number.parseFloat(fontSize),
    'font-weight': fontWeight === '400' ? null : fontWeight,
    'font-style': fontStyle === 'normal' ? null : fontStyle,
    'letter-spacing': letterSpacing === 'normal' ? null : letterSpacing,
  };
}
