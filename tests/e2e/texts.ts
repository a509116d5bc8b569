/**
 * All text that can be seen on the page, in boxes: which lie over each other or touch, which lie on a control that is not
 * theirs, which leave their panel; and its width.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export interface TextFaults {
  /** How many lines of text were measured: none would mean that nothing was. */
  readonly lines: number;
  readonly overlapping: readonly string[];
  /** Numbers in a row that cannot be told apart. */
  readonly touching: readonly string[];
  readonly onControls: readonly string[];
  readonly outside: readonly string[];
  /** Whether the page is wider than its window. */
  readonly sideways: boolean;
}

/**
 * Waits until no text of the page has a fault: pictures follow their frames a moment later.
 * @param moreThan so many lines of text there are, or nothing was looked at.
 */
export async function expectNoTextFaults(
  page: Page,
  where: string,
  moreThan: number,
): Promise<void> {
  await expect
    .poll(() => textFaults(page), { message: where })
    .toEqual({
      lines: expect.any(Number),
      overlapping: [],
      touching: [],
      onControls: [],
      outside: [],
      sideways: false,
    });
  expect((await textFaults(page)).lines).toBeGreaterThan(moreThan);
}

/** Runs in the page, so nothing of this file is at hand inside. */
export function textFaults(page: Page): Promise<TextFaults> {
  return page.evaluate(() => {
    interface Line {
      readonly text: string;
      /** What is one thing to a reader: a name in a picture, a block of words, a formula. */
      readonly whole: Element;
      readonly panel: Element | null;
      /** Whether it stays where it is while the page scrolls beneath. */
      readonly floats: boolean;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    function ancestors(element: Element): Element[] {
      return element.parentElement ? [element, ...ancestors(element.parentElement)] : [element];
    }
    function wholeOf(element: Element): Element {
      const name = element.closest('text, math');
      if (name) return name;
      const { display, position } = getComputedStyle(element);
      return display.startsWith('inline') && position === 'static' && element.parentElement
        ? wholeOf(element.parentElement)
        : element;
    }
    /** What of a box its ancestors let through; null where that is nothing. */
    function isCutAway(rect: DOMRect, within: readonly Element[]): boolean {
      return within.some((element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        if (style.clipPath !== 'none' && box.width <= 2) return true;
        if (!/hidden|clip|auto|scroll/.test(style.overflow)) return false;
        if (element === document.body || element === document.documentElement) return false;
        const across = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
        const down = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
        return across < 1 || down < 1;
      });
    }
    function linesOf(node: Node): Line[] {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('script, style, title, desc, annotation'))
        return [];
      if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
        return [];
      const within = ancestors(element);
      if (within.some((each) => Number(getComputedStyle(each).opacity) < 0.05)) return [];
      const size = parseFloat(getComputedStyle(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()]
        .filter((rect) => rect.width > 1 && rect.height > 3 && !isCutAway(rect, within))
        .map((rect) => {
          // Letters fill the middle of their line; accents and descenders may touch.
          const middle = (rect.top + rect.bottom) / 2;
          const half = 0.36 * Math.min(rect.height, size);
          return {
            text: text.slice(0, 40),
            whole: wholeOf(element),
            panel: element.closest('[data-panel]'),
            floats: within.some((each) => /fixed|sticky/.test(getComputedStyle(each).position)),
            left: rect.left,
            right: rect.right,
            top: middle - half,
            bottom: middle + half,
          };
        });
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) lines.push(...linesOf(node));
    const overlapping = lines.flatMap((a, i) =>
      lines
        .slice(i + 1)
        .filter(
          (b) =>
            a.whole !== b.whole &&
            a.floats === b.floats &&
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((b) => `“${a.text}” and “${b.text}”`),
    );
    const isNumber = (text: string): boolean => /^[−\d]/.test(text) && /\d$/.test(text);
    const numbers = lines.filter(({ text, whole }) => isNumber(text) && !whole.closest('svg'));
    const touching = numbers.flatMap((a) =>
      numbers
        .filter(
          (b) =>
            a.whole !== b.whole &&
            b.left > a.left &&
            b.left - a.right < 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((b) => `“${a.text}” and “${b.text}”`),
    );
    const controls = [...document.querySelectorAll('button, input, select')].filter((control) =>
      control.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    const onControls = controls.flatMap((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(control);
      // Padding is for fingers, and may lie over what is beside.
      const box = DOMRect.fromRect({
        x: left + parseFloat(paddingLeft),
        y: top + parseFloat(paddingTop),
        width: right - left - parseFloat(paddingLeft) - parseFloat(paddingRight),
        height: bottom - top - parseFloat(paddingTop) - parseFloat(paddingBottom),
      });
      if (isCutAway(box, ancestors(control).slice(1))) return [];
      const floats = ancestors(control).some((each) =>
        /fixed|sticky/.test(getComputedStyle(each).position),
      );
      return lines
        .filter(
          (line) =>
            line.floats === floats &&
            !control.contains(line.whole) &&
            !line.whole.contains(control) &&
            Math.min(line.right, box.right) - Math.max(line.left, box.left) > 2 &&
            Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > 2,
        )
        .map(
          ({ text }) =>
            `“${text}” on “${control.getAttribute('aria-label') ?? control.textContent.slice(0, 40)}”`,
        );
    });
    const outside = lines
      .filter(({ panel, left, right }) => {
        const box = panel?.getBoundingClientRect();
        return box !== undefined && (left < box.left - 1 || right > box.right + 1);
      })
      .map(({ panel, text }) => `${panel?.getAttribute('data-panel') ?? ''}: “${text}”`);
    const { scrollWidth, clientWidth } = document.documentElement;
    const sideways = scrollWidth > clientWidth;
    return { lines: lines.length, overlapping, touching, onControls, outside, sideways };
  });
}

/**
 * Relations such as "m = 0", quotients, symbols with their values and numbers in brackets, in running text and in pictures, that
 * go on in the next line, and dots between parts of a text that begin one, and articles that end one in a key of a legend; and how many were looked at.
 */
export function brokenRelations(
  page: Page,
  within: Locator = page.locator('body'),
): Promise<{ looked: number; broken: string[] }> {
  return within.evaluate((root) => {
    function blockOf(element: Element): Element {
      const name = element.closest('svg text');
      if (name) return name;
      const isInline = getComputedStyle(element).display.startsWith('inline');
      return isInline && element.parentElement ? blockOf(element.parentElement) : element;
    }
    const nodesOf = new Map<Element, Text[]>();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!(node instanceof Text) || !element || element.closest('math, textarea, title, desc'))
        continue;
      const name = element.closest('svg text');
      // What is turned has no lines from left to right.
      if (
        element.closest('svg') &&
        !(name instanceof SVGTextElement && name.getScreenCTM()?.b === 0)
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const block = blockOf(element);
      nodesOf.set(block, [...(nodesOf.get(block) ?? []), node]);
    }
    /** Where a letter of the block stands among its nodes. */
    function place(nodes: readonly Text[], at: number): [Text, number] | null {
      const [first, ...others] = nodes;
      if (first === undefined) return null;
      return at <= first.data.length ? [first, at] : place(others, at - first.data.length);
    }
    const found = [...nodesOf.values()].flatMap((nodes) => {
      const text = nodes.map(({ data }) => data).join('');
      const together =
        /\S+ (?:[=≈≫≪<>≤≥±] \S+|→ ∞)|\S+\s·|(?<![\p{L}\p{N}])[\p{Script=Greek}mtkKNTp][₀-₉ₐ-ₜ]* −?\d\S*|\(\p{L}+ −?\d\S*\)|(?:\S*[\d)]|(?<!\p{L})\p{L})\/[^\s/]+/gu;
      const ofKeys = [...text.matchAll(/\b(?:the|an?)\s\S+/g)].filter(
        ({ index }) => place(nodes, index + 1)?.[0].parentElement?.closest('[data-key]') != null,
      );
      return [...text.matchAll(together), ...ofKeys].map((match) => {
        const [from, to] = [place(nodes, match.index), place(nodes, match.index + match[0].length)];
        if (from === null || to === null) return { said: match[0], isBroken: false };
        const range = document.createRange();
        range.setStart(...from);
        range.setEnd(...to);
        const middles = [...range.getClientRects()]
          .filter(({ width }) => width > 1)
          .map(({ top, bottom }) => (top + bottom) / 2);
        const [{ parentElement }] = from;
        const size = parentElement ? parseFloat(getComputedStyle(parentElement).fontSize) : 0;
        return { said: match[0], isBroken: Math.max(...middles) - Math.min(...middles) > size };
      });
    });
    return {
      looked: found.length,
      broken: found.filter(({ isBroken }) => isBroken).map(({ said }) => said),
    };
  });
}
