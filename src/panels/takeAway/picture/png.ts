import { embeddedFonts } from './fonts';
import type { Picture } from './panelPicture';

/** Pixels of the file for each of the page. */
const scale = 2;

/** The picture as pixels. Rejects with a sentence where the browser makes none. */
export async function pngOf(picture: Picture): Promise<Blob> {
  // Without the fonts the picture is still right, only less like the page.
  const fonts = await embeddedFonts(picture.svg).catch(() => '');
  const svg = picture.svg.replace(/(<svg[^>]*>)/, (tag) => `${tag}<style>${fonts}</style>`);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const canvas = await settled(() => pixelsOf(url, picture));
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('the browser gave no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function pixelsOf(url: string, { width, height }: Picture): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = scale * width;
  canvas.height = scale * height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser gave no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Milliseconds between two drawings, and how many there are at most. */
const [pause, mostDrawings] = [60, 10];

/**
 * An image counts as loaded before the fonts in it are: it is drawn anew, from the browser's memory, until
 * twice in a row it is the same.
 */
async function settled(draw: () => Promise<HTMLCanvasElement>): Promise<HTMLCanvasElement> {
  let [canvas, last] = [await draw(), ''];
  for (let drawn = 1; drawn < mostDrawings; drawn++) {
    const pixels = canvas.toDataURL();
    if (pixels === last) break;
    last = pixels;
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
    canvas = await draw();
  }
  return canvas;
}
