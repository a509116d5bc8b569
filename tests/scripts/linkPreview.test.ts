import { describe, expect, it } from 'vitest';
import { linkPreview } from '../../scripts/linkPreview';

/** The tags that the plugin adds to a page, as "property content". */
function tagsFor(site: string | undefined): unknown {
  const { transformIndexHtml: transform } = linkPreview(site);
  return typeof transform === 'function' ? Reflect.apply(transform, undefined, []) : undefined;
}

function tag(property: string, content: string): object {
  return { tag: 'meta', attrs: { property, content }, injectTo: 'head' };
}

describe('what others show of a link', () => {
  it('has whole addresses where SITE says where the build will be, with or without a slash', () => {
    const tags = [
      tag('og:image', 'https://example.org/surfer/preview.png'),
      tag('og:url', 'https://example.org/surfer/'),
    ];
    expect(tagsFor('https://example.org/surfer')).toEqual(expect.arrayContaining(tags));
    expect(tagsFor('https://example.org/surfer/?x=1#y')).toEqual(expect.arrayContaining(tags));
  });

  it('has a relative address of the picture otherwise', () => {
    expect(tagsFor(undefined)).toContainEqual(tag('og:image', './preview.png'));
    expect(JSON.stringify(tagsFor(undefined))).not.toContain('og:url');
  });

  it('refuses a SITE that is no address, and names it', () => {
    for (const site of ['example.org', 'file:///tmp', ''])
      expect(() => tagsFor(site)).toThrow(`it is "${site}"`);
  });
});
