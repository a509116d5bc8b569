/** How large and how dark what is shown is, for a room: every text, and every line of a picture. */
import type { Page } from '@playwright/test';

export interface Legibility {
  readonly texts: number;
  readonly lines: number;
  /** Each with its size in pixels. */
  readonly smallTexts: readonly string[];
  readonly thinLines: readonly string[];
}

/** Runs in the page, so nothing of this file is at hand inside. */
export function legibility(page: Page, leastText: number, leastLine: number): Promise<Legibility> {
  return page.evaluate(
    ([least, leastStroke]) => {
      const isSeen = (element: Element): boolean => {
        const box = element.getBoundingClientRect();
        return (
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          box.width + box.height > 2 &&
          getComputedStyle(element).clipPath === 'none'
        );
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Element[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || (node.textContent ?? '').trim() === '') continue;
        if (element.closest('script, style, title, desc, annotation') === null && isSeen(element))
          texts.push(element);
      }
      const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
      const shapes = [
        ...document.querySelectorAll('[data-panel] svg :is(path, line, rect, circle)'),
      ]
        .filter(
          (shape) => shape.closest('button, clipPath, defs, pattern') === null && isSeen(shape),
        )
        .filter((shape) => getComputedStyle(shape).stroke !== 'none');
      const widthOf = (shape: Element): number => parseFloat(getComputedStyle(shape).strokeWidth);
      return {
        texts: texts.length,
        lines: shapes.length,
        smallTexts: texts
          .filter((element) => sizeOf(element) < least)
          .map((element) => `${sizeOf(element)}: ${element.textContent.slice(0, 30)}`),
        thinLines: shapes
          .filter((shape) => widthOf(shape) < leastStroke)
          .map((shape) => `${widthOf(shape)}: ${shape.outerHTML.slice(0, 80)}`),
      };
    },
    [leastText, leastLine] as const,
  );
}

/**
 * Contrast of each text with what lies behind it, as a picture of the page without its texts has it; those
 * below `least`. Behind a text of several shades the middle one counts.
 */
export async function paleTexts(page: Page, least: number): Promise<readonly string[]> {
  const style = await page.addStyleTag({
    content:
      '*{color:transparent!important} svg text,svg tspan{fill:transparent!important;stroke:transparent!important}',
  });
  const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  await style.evaluate((element) => {
    if (element instanceof Element) element.remove();
  });
  return page.evaluate(
    async ([data, lowest]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number => {
        const [x = 0, y = 0, z = 0] = [r, g, b].map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      // Whatever space a colour is written in, it is painted to be read.
      const dot = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (dot === null) throw new Error('no canvas');
      const painted = (colour: string): readonly number[] => {
        dot.clearRect(0, 0, 1, 1);
        dot.fillStyle = colour;
        dot.fillRect(0, 0, 1, 1);
        return [...dot.getImageData(0, 0, 1, 1).data];
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const pale: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = (node.textContent ?? '').trim();
        if (element === null || text === '' || !element.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (width < 2 || height < 4 || left < 0 || top < 0) continue;
        if (left + width > canvas.width || top + height > canvas.height) continue;
        const { data: pixels } = context.getImageData(left, top, width, height);
        const behind: number[] = [];
        for (let i = 0; i < pixels.length; i += 16)
          behind.push(luminance([...pixels.slice(i, i + 3)]));
        behind.sort((a, b) => a - b);
        const middle = behind[Math.floor(behind.length / 2)] ?? 1;
        const look = getComputedStyle(element);
        const colour = painted(element.closest('svg text') ? look.fill : look.color);
        const cover = (colour[3] ?? 255) / 255;
        const own = cover * luminance(colour) + (1 - cover) * middle;
        const contrast = (Math.max(own, middle) + 0.05) / (Math.min(own, middle) + 0.05);
        if (contrast < lowest) pale.push(`${contrast.toFixed(2)}: ${text.slice(0, 30)}`);
      }
      return pale;
    },
    [picture, least] as const,
  );
}

/**
 * Contrast of the curves of a panel with the ground of its picture, those below `least` and those thinner than 1.5 px; and
 * how many were looked at.
 */
export async function paleCurves(
  page: Page,
  panel: string,
  least: number,
): Promise<{ readonly curves: number; readonly pale: readonly string[] }> {
  return page.evaluate(
    ([id, lowest]) => {
      const dot = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (dot === null) throw new Error('no canvas');
      const painted = (colour: string): readonly number[] => {
        dot.clearRect(0, 0, 1, 1);
        dot.fillStyle = colour;
        dot.fillRect(0, 0, 1, 1);
        return [...dot.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      };
      const luminance = (colour: readonly number[]): number => {
        const [x = 0, y = 0, z = 0] = colour.map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const ground = painted(
        getComputedStyle(document.documentElement).getPropertyValue('--surface'),
      );
      const coverOf = (element: Element | null): number =>
        element === null
          ? 1
          : Number(getComputedStyle(element).opacity) * coverOf(element.parentElement);
      const curves = [...document.querySelectorAll(`[data-panel="${id}"] path[data-curve]`)];
      const pale = curves.flatMap((curve) => {
        const { stroke, strokeWidth } = getComputedStyle(curve);
        const cover = coverOf(curve);
        const own = painted(stroke).map(
          (value, i) => cover * value + (1 - cover) * (ground[i] ?? 0),
        );
        const [a, b] = [luminance(own), luminance(ground)];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const name = curve.getAttribute('data-curve') ?? '';
        return contrast < lowest || parseFloat(strokeWidth) < 1.5
          ? [`${name}: ${contrast.toFixed(2)}, ${strokeWidth}`]
          : [];
      });
      return { curves: curves.length, pale };
    },
    [panel, least] as const,
  );
}
