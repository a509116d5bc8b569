/** Letters of pictures and what is drawn over or under them: which names lie on a line, as a reader sees both. */
import type { Page } from '@playwright/test';

export interface Crossings {
  /** How many names were measured: none would mean that nothing was. */
  readonly names: number;
  /** Each with its panel, the line, and how many pixels of it lie within letters. */
  readonly crossed: readonly string[];
}

/** Runs in the page, so nothing of this file is at hand inside. Lines of the grid, and all that a globe is
 * covered with, are made to lie behind letters. */
export function crossings(page: Page): Promise<Crossings> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    /** Whether a place of the window lies within what all clips above an element let through. */
    function clipsOf(shape: Element): ((x: number, y: number) => boolean)[] {
      const clipped = shape.closest('[clip-path]');
      if (!(clipped instanceof SVGGraphicsElement)) return [];
      const above = clipped.parentElement === null ? [] : clipsOf(clipped.parentElement);
      const id = /#([^"')]+)/.exec(clipped.getAttribute('clip-path') ?? '')?.[1] ?? '';
      const cut = document.getElementById(id)?.querySelector('rect, circle');
      const toWindow = clipped.getScreenCTM();
      if (!(cut instanceof SVGGraphicsElement) || toWindow === null) return above;
      const { x, y, width, height } = cut.getBBox();
      const inverse = toWindow.inverse();
      return [
        ...above,
        (px, py) => {
          const at = new DOMPoint(px, py).matrixTransform(inverse);
          return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
        },
      ];
    }
    /** Whether a place of the window lies between base line and top of a letter. */
    function lettersOf(text: SVGTextContentElement): (x: number, y: number) => boolean {
      const inverse = text.getScreenCTM()?.inverse();
      const size = parseFloat(getComputedStyle(text).fontSize);
      return (x, y) => {
        const at = new DOMPoint(x, y).matrixTransform(inverse);
        const letter = text.getCharNumAtPosition(at);
        if (letter < 0 || (text.textContent[letter] ?? ' ').trim() === '') return false;
        const start = text.getStartPositionOfChar(letter);
        const turn = (text.getRotationOfChar(letter) * Math.PI) / 180;
        const above = (at.x - start.x) * Math.sin(turn) - (at.y - start.y) * Math.cos(turn);
        return above > 0.02 * size && above < 0.7 * size;
      };
    }
    /** Lines of a picture, each as the places of the window where it is drawn. */
    interface Line {
      readonly line: Element;
      readonly name: string;
      readonly step: number;
      readonly places: readonly DOMPoint[];
    }
    function linesOf(svg: SVGSVGElement): Line[] {
      return [...svg.querySelectorAll('path, line, polyline')].flatMap((line) => {
        if (!(line instanceof SVGGeometryElement) || !isSeen(line)) return [];
        if (
          line.closest('clipPath, defs, pattern, g[class*="grid"], [data-panel="globe"]') !== null
        )
          return [];
        const toWindow = line.getScreenCTM();
        const length = line.getTotalLength();
        if (getComputedStyle(line).stroke === 'none' || toWindow === null || length === 0)
          return [];
        const clips = clipsOf(line);
        const step = Math.max(1, length / 3000);
        const places = Array.from({ length: Math.floor(length / step) + 1 }, (_, i) =>
          line.getPointAtLength(i * step).matrixTransform(toWindow),
        ).filter(({ x, y }) => clips.every((lets) => lets(x, y)));
        const name = line.getAttribute('data-curve') ?? line.getAttribute('class') ?? line.tagName;
        return [{ line, name, step, places }];
      });
    }
    /** What is filled, so that what is drawn before it does not show: its element, and whether a place lies in it. */
    function coversOf(svg: SVGSVGElement) {
      return [...svg.querySelectorAll('path, rect, circle')].flatMap((element) => {
        if (!(element instanceof SVGGeometryElement) || !isSeen(element)) return [];
        const { fill, fillOpacity, opacity } = getComputedStyle(element);
        const isFull = fill.startsWith('rgb(') || fill.startsWith('oklab(');
        const inverse = element.getScreenCTM()?.inverse();
        if (!isFull || fill.includes('/') || Number(fillOpacity) * Number(opacity) < 0.95)
          return [];
        if (inverse === undefined || element.closest('clipPath, defs, pattern') !== null) return [];
        const clips = clipsOf(element);
        const covers = (at: DOMPoint): boolean =>
          element.isPointInFill(at.matrixTransform(inverse)) &&
          clips.every((lets) => lets(at.x, at.y));
        return [{ element, covers }];
      });
    }
    const isBefore = (a: Element, b: Element): boolean =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    let names = 0;
    const crossed = [...document.querySelectorAll('[data-panel] svg')].flatMap((svg) => {
      if (!(svg instanceof SVGSVGElement) || !isSeen(svg)) return [];
      const [lines, covers] = [linesOf(svg), coversOf(svg)];
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        if (!isSeen(text) || text.textContent.trim() === '') return [];
        names += 1;
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const isInLetters = lettersOf(text);
        return lines.flatMap(({ line, name, step, places }) => {
          const met = places.filter(
            ({ x, y }) => x > left && x < right && y > top && y < bottom && isInLetters(x, y),
          );
          const between =
            met.length === 0
              ? []
              : covers.filter(({ element }) => isBefore(line, element) && isBefore(element, text));
          const within = met.filter((at) => !between.some((cover) => cover.covers(at))).length;
          if (within * step < 3) return [];
          const panel = text.closest('[data-panel]')?.getAttribute('data-panel') ?? '';
          const words = text.textContent.slice(0, 40);
          return [`${panel}: “${words}”, ${Math.round(within * step)} px of ${name}`];
        });
      });
    });
    return { names, crossed };
  });
}
