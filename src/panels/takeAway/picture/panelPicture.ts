/**
 * A panel as an SVG that stands alone: title, legend, every figure and what is said of them, drawn from
 * what the page shows, in its light colours on white. Under it stand the notes that make it citable. Each
 * part is a group with a name, to be taken out where a paper has words of its own.
 */
import { Drawing, type Attributes, type Point } from './drawing';
import { localFonts } from './fonts';
import { broken } from './lines';
import { drawElement, textWidth } from './pageMarks';
import { fontAttributes, paint } from './paint';

export interface PictureNotes {
  readonly title: string;
  /** Parameters of the point, in one line under the title. */
  readonly parameters: string;
  /** What was computed, each with the colour that it is drawn in where it has one. */
  readonly sources: readonly { readonly text: string; readonly colour: string | null }[];
  /** Program, version and date. */
  readonly origin: string;
  readonly link: string;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @throws Error if the panel shows no figure. */
export function panelPicture(section: HTMLElement, notes: PictureNotes): Picture {
  section.dataset['theme'] = 'paper';
  try {
    return drawPanel(section, notes);
  } finally {
    delete section.dataset['theme'];
  }
}

function drawPanel(section: HTMLElement, notes: PictureNotes): Picture {
  const find = (selector: string): HTMLElement => {
    const found = section.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error('the panel shows no figure');
    return found;
  };
  const figure = find('[data-part="picture"]:has(svg[role="group"])');
  const legend = find('[data-part="legend"]');
  const box = extentOf(figure);
  const column = new Column(box, legend);
  column.draw('title', find('h2'));
  column.write('parameters', [{ text: notes.parameters }]);
  column.draw('legend', legend);
  column.drawFigures('figure', figure, box);
  column.draw('caption', find('[data-part="words"]'));
  column.write('sources', sourceLines(notes, section, column));
  const link = broken(notes.link, (line) => column.fits(line), /(?<=[&;,])/, '');
  column.write(
    'origin',
    [notes.origin, ...link].map((text) => ({ text })),
  );
  return column.finish(notes);
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From where the panel's words begin to where its figures end: settings may stand beside these. */
function extentOf(figure: HTMLElement): Extent {
  const { left, top } = figure.getBoundingClientRect();
  const boxes = Array.from(figure.querySelectorAll('svg[role="group"]'), (svg) =>
    svg.getBoundingClientRect(),
  );
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { left, right, top, bottom };
}

/** A line of small print. */
interface Line {
  readonly text: string;
  /** Fill of a dot before it; null leaves room for one. */
  readonly dot?: Attributes | null;
}

function sourceLines({ sources }: PictureNotes, section: HTMLElement, column: Column): Line[] {
  return sources.flatMap(({ text, colour }) => {
    const dot = colour === null ? undefined : paint('fill', colourAt(section, colour));
    return broken(text, (line) => column.fits(`• ${line}`), / /, ' ').map((line, i) => ({
      text: line,
      ...(dot !== undefined && { dot: i === 0 ? dot : null }),
    }));
  });
}

/** What a colour of the theme is at some place of the page. */
function colourAt(section: HTMLElement, colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  section.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Room around everything and between two parts, in em. */
const [margin, gap] = [1, 0.4];
/** Of small print, in its font size. */
const lineHeight = 1.35;

/** Parts of a picture under each other. */
class Column {
  private readonly drawing = new Drawing();
  private readonly background = this.drawing.add(this.drawing.root, 'rect', { fill: '#ffffff' });
  private readonly em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  private readonly width: number;
  private readonly small: CSSStyleDeclaration;
  private readonly smallSize: number;
  private bottom = margin * this.em;

  /** As wide as the figure, with small print like the legend's. */
  constructor({ left, right }: Extent, legend: HTMLElement) {
    this.width = right - left;
    this.small = getComputedStyle(legend);
    this.smallSize = Number.parseFloat(this.small.fontSize);
  }

  /** Whether a line has room for a text in small print. */
  fits(text: string): boolean {
    return textWidth(text, this.small) <= this.width;
  }

  /** Adds a part of the page, its words in lines as long as the picture is wide. */
  draw(id: string, element: HTMLElement): void {
    element.style.maxWidth = `${this.width}px`;
    const { left, top, height } = element.getBoundingClientRect();
    this.add(id, element, { x: left, y: top }, height);
    element.style.removeProperty('max-width');
  }

  /** Adds figures as they stand. */
  drawFigures(id: string, element: HTMLElement, { left, top, bottom }: Extent): void {
    this.add(id, element, { x: left, y: top }, bottom - top);
  }

  /** Adds lines of small print. */
  write(id: string, lines: readonly Line[]): void {
    if (lines.length === 0) return;
    const size = this.smallSize;
    const group = this.group(id);
    const look = { ...fontAttributes(this.small), ...paint('fill', this.small.color) };
    lines.forEach(({ text, dot }, i) => {
      const y = (i + 0.8) * lineHeight * size;
      if (dot)
        this.drawing.add(group, 'circle', {
          cx: 0.4 * size,
          cy: y - 0.35 * size,
          r: 0.32 * size,
          ...dot,
        });
      const x = dot === undefined ? 0 : 1.2 * size;
      this.drawing.add(group, 'text', { x, y, ...look }, text);
    });
    this.bottom += lines.length * lineHeight * size + gap * this.em;
  }

  /** Sets the size, and says in words, for programs and people who do not see it, what it is. */
  finish({ title, parameters, origin, link }: PictureNotes): Picture {
    const { root } = this.drawing;
    const width = Math.ceil(this.width + 2 * margin * this.em);
    const height = Math.ceil(this.bottom + (margin - gap) * this.em);
    for (const element of [root, this.background]) {
      element.setAttribute('width', String(width));
      element.setAttribute('height', String(height));
    }
    root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const description = `${parameters}. ${origin}. ${link}`;
    root.prepend(
      this.drawing.add(root, 'title', {}, title),
      this.drawing.add(root, 'desc', {}, description),
      this.drawing.add(root, 'style', {}, localFonts()),
    );
    return {
      svg: `<?xml version="1.0" encoding="UTF-8"?>\n${this.drawing.text()}\n`,
      width,
      height,
    };
  }

  private add(id: string, element: HTMLElement, origin: Point, height: number): void {
    const group = this.group(id);
    drawElement(this.drawing, group, element, origin);
    if (group.childNodes.length === 0) group.remove();
    else this.bottom += height + gap * this.em;
  }

  private group(id: string): Element {
    const place = `translate(${margin * this.em},${this.bottom})`;
    return this.drawing.add(this.drawing.root, 'g', { id, transform: place });
  }
}
