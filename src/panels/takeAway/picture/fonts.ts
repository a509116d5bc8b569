/**
 * The page's fonts as style rules that hold the fonts themselves. A browser that makes pixels of an SVG
 * lets it load nothing, and would else write in a font of its own.
 */

/** Rules for every font of the page that has characters of `text`; empty where they cannot be read. */
export async function embeddedFonts(text: string): Promise<string> {
  const rules = Array.from(document.styleSheets).flatMap(fontRules);
  const used = rules.filter(({ url, ranges }) => url !== null && covers(ranges, text));
  const embedded = await Promise.all(used.map(embed));
  return embedded.join('\n');
}

/** Rules of the page for fonts that a machine has or has not: any document may hold them. */
export function localFonts(): string {
  return Array.from(document.styleSheets)
    .flatMap(fontRules)
    .flatMap(({ rule, url }) => (url === null ? rule.cssText : []))
    .join('\n');
}

interface FontRule {
  readonly rule: CSSFontFaceRule;
  /** Null where it names fonts of the machine only. */
  readonly url: string | null;
  readonly ranges: string;
}

function fontRules(sheet: CSSStyleSheet): FontRule[] {
  return Array.from(sheet.cssRules).flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    const url =
      address === undefined ? null : new URL(address, sheet.href ?? document.baseURI).href;
    return [{ rule, url, ranges: rule.style.getPropertyValue('unicode-range') }];
  });
}

/** Whether a character beyond those that every font has lies in one of "U+370-377, U+37A". */
function covers(ranges: string, text: string): boolean {
  const bounds = Array.from(
    ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi),
    ([, from, to]) => {
      const first = Number.parseInt(from ?? '', 16);
      return [first, to === undefined ? first : Number.parseInt(to, 16)] as const;
    },
  );
  if (bounds.length === 0) return true;
  return Array.from(new Set(text)).some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return bounds.some(([first, last]) => code >= first && code <= last);
  });
}

async function embed({ rule, url }: FontRule): Promise<string> {
  if (url === null) return '';
  const response = await fetch(url);
  if (!response.ok) return '';
  const data = await dataUrl(await response.blob());
  const descriptors = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
    (name) => `${name}: ${rule.style.getPropertyValue(name)};`,
  );
  return `@font-face { ${descriptors.join(' ')} src: url(${data}); }`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('a font could not be read'));
    };
    reader.readAsDataURL(blob);
  });
}
