import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const physicsPage = readFileSync(join(root, 'docs/physics.md'), 'utf8');

/** Anchors as a Markdown viewer makes them from headings. */
function anchorsOf(page: string): Set<string> {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Every mention of a section of docs/physics.md in the sources, by file. */
function mentions(): { file: string; anchor: string }[] {
  return ['src', 'workers'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(root, folder, file), 'utf8');
        return [...text.matchAll(/docs\/physics\.md#([\w-]+)/g)].map(([, anchor = '']) => ({
          file: join(folder, file),
          anchor,
        }));
      }),
  );
}

describe('docs/physics.md', () => {
  it('has every section that the sources refer to', () => {
    const anchors = anchorsOf(physicsPage);
    expect(mentions().length).toBeGreaterThan(10);
    expect(mentions().filter(({ anchor }) => !anchors.has(anchor))).toEqual([]);
  });

  it('has every section that it refers to itself', () => {
    const anchors = anchorsOf(physicsPage);
    const links = [...physicsPage.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter((anchor) => anchor === undefined || !anchors.has(anchor))).toEqual([]);
  });

  it('numbers its equations in order', () => {
    const numbers = [...physicsPage.matchAll(/\\tag\{(\d+)\}/g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the pictures of the pages', () => {
  it.each(['README.md', 'docs/reproduction.md'])('of %s are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const shown = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, name = '']) => name);
    expect(shown.length).toBeGreaterThan(0);
    for (const name of shown) expect(existsSync(join(root, dirname(page), name)), name).toBe(true);
  });
});
