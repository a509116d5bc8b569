/** An SVG document that is being drawn, in pixels of the page. */

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Browsers know `href` by itself, some drawing programs only this. */
const linkNamespace = 'http://www.w3.org/1999/xlink';

/** Attributes by name; those that are null or undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Drawing {
  readonly document = document.implementation.createDocument(svgNamespace, 'svg');
  readonly root = this.document.documentElement;
  private readonly ids = new Map<string, string>();

  /** Adds an element to the end of another one. */
  add(parent: Element, name: string, attributes: Attributes, text?: string): Element {
    const element = this.document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== null && value !== undefined)
        element.setAttributeNS(
          key === 'xlink:href' ? linkNamespace : null,
          key,
          typeof value === 'number' ? rounded(value) : value,
        );
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  }

  /** The id that something of the page has in this document: short, and the same every time. */
  id(original: string): string {
    const known = this.ids.get(original) ?? `part-${this.ids.size + 1}`;
    this.ids.set(original, known);
    return known;
  }

  /** `url(#...)` of the page with the id of this document. */
  reference(value: string): string {
    return value.replace(/url\(["']?#([^"')]+)["']?\)/g, (_, id: string) => `url(#${this.id(id)})`);
  }

  text(): string {
    return new XMLSerializer().serializeToString(this.document);
  }
}

/** A thousandth of a pixel is less than any screen or printer shows. */
export function rounded(value: number): string {
  return String(Math.round(1000 * value) / 1000);
}
