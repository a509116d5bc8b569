import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(path.join('src', file), 'utf8') }));

/** What `:has()` is asked of: the part of a selector before it, up to the last combinator. */
const asked = /([^\s>+~,({}]*):has\((\s*[>+]?)/g;
/** Holds all of the page, or could be any element. */
const isOfWholePage = (compound: string): boolean =>
  compound.includes(':root') || !/[.#[]/.test(compound) || /\.(app|main)$/.test(compound);

describe('style sheets', () => {
  it('are there', () => {
    expect(sheets.length).toBeGreaterThan(50);
  });

  it('lay a message over dialogs, and an open menu over the message, which else would take its clicks', () => {
    const layerOf = (name: string, rule: string): number => {
      const text = sheets.find(({ file }) => file === path.join('ui', name))?.text ?? '';
      return Number(text.split(`${rule} {`)[1]?.match(/z-index: (\d+);/)?.[1]);
    };
    const message = layerOf('ToastStack.module.css', '.viewport');
    expect(message).toBeGreaterThan(layerOf('Dialog.module.css', '.viewport'));
    expect(layerOf('floating/popup.module.css', '.positioner')).toBeGreaterThan(message);
  });

  it('ask what the page, or any element, has of its children only: else each change anywhere is a question to all of it', () => {
    const faults = sheets.flatMap(({ file, text }) =>
      [...text.matchAll(asked)]
        .filter(([, compound = '', children = '']) => isOfWholePage(compound) && !children.trim())
        .map(([found]) => `${file}: ${found}`),
    );
    expect(faults).toEqual([]);
  });
});
