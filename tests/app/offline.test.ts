import { describe, expect, it } from 'vitest';
import { isKept } from '../../src/app/offline/newVersion';

function at(address: string, isFramed = false): boolean {
  return isKept(new URL(address), isFramed);
}

describe('which pages are kept for a visit without network', () => {
  it('those of a host', () => {
    expect(at('https://example.org/surfer/')).toBe(true);
    expect(at('https://localhost.example.org/')).toBe(true);
  });

  it('none on the own machine, whose address serves another program tomorrow', () => {
    for (const host of ['localhost', '127.0.0.1', '127.0.1.1', '[::1]'])
      expect(at(`http://${host}:4173/`), host).toBe(false);
  });

  it('no guest in another page, and no file', () => {
    expect(at('https://example.org/', true)).toBe(false);
    expect(at('file:///home/reader/saddle-surfer.html')).toBe(false);
  });
});
