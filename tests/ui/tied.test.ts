import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { afterFirst, Tied } from '../../src/ui/Tied';

/** The parts of a sentence within which no line ends. */
const tiedIn = (text: string): readonly string[] =>
  [...renderToStaticMarkup(createElement(Tied, { text })).matchAll(/translate="no">([^<]*)</g)].map(
    ([, part = '']) => part,
  );

describe('what stays on one line', () => {
  it('is a relation, with the error of its number, and an error of its own', () => {
    expect(tiedIn('It passes half of it at t = 401 ± 2, as N = 60 does.')).toEqual([
      't = 401 ± 2,',
      'N = 60',
    ]);
    expect(tiedIn('measured at 1.99 ± 0.01 there')).toEqual(['1.99 ± 0.01']);
    expect(tiedIn('a start of m ≈ 1/√N → 0, for N → ∞ only')).toEqual(['m ≈ 1/√N → 0,', 'N → ∞']);
    expect(tiedIn('from left → to right')).toEqual([]);
    expect(tiedIn('At t = 10 it is here: ε − εₜₕ = 0.002 ± 0.001.')).toEqual([
      't = 10',
      'ε − εₜₕ = 0.002 ± 0.001.',
    ]);
  });

  it('is what a function is of, alone and in a relation', () => {
    expect(tiedIn('at most exp(6.5×10⁻⁴ N). As it rises')).toEqual(['exp(6.5×10⁻⁴ N).']);
    expect(tiedIn('the flow has C(t, 0) = 0.0044 ± 7×10⁻⁶ in common')).toEqual([
      'C(t, 0) = 0.0044 ± 7×10⁻⁶',
    ]);
    expect(tiedIn('as a power of N (far below it m fades)')).toEqual([]);
  });

  it('is a symbol and its value, and a number in brackets with the word before it', () => {
    expect(tiedIn('largest estimated error ε 8.7×10⁻⁶, m 2×10⁻⁵; more during the escape')).toEqual([
      'ε 8.7×10⁻⁶,',
      'm 2×10⁻⁵;',
    ]);
    expect(tiedIn('down to ε₀, where εₚ 0.0021 higher and ε₂ 0.00355 lower')).toEqual([
      'εₚ 0.0021',
      'ε₂ 0.00355',
    ]);
    expect(tiedIn('0.5 ± 0.2 (theory −0.105)')).toEqual(['0.5 ± 0.2', '(theory −0.105)']);
    expect(tiedIn('the place where d ln m/d ln t vanishes')).toEqual(['d ln m/d ln t']);
    expect(tiedIn('edge: 2\u00a0−\u00a0μ/√Q″(1) and (μ∞\u00a0−\u00a0μ)/√Q″(1)')).toEqual([
      'μ/√Q″(1)',
      'μ)/√Q″(1)',
    ]);
    expect(tiedIn('overlap m/√q, and/or more')).toEqual(['m/√q,']);
    expect(tiedIn('about 15 s of one core, 9.2 MB each, 3 systems')).toEqual(['15 s', '9.2 MB']);
    expect(tiedIn('the system 3 of them')).toEqual([]);
  });

  it('is a difference on the left of a relation, and a difference elsewhere may be parted', () => {
    expect(tiedIn('off by much; θ − 1 = 0.25 is small')).toEqual(['θ − 1 = 0.25']);
    expect(tiedIn('the distance ε − εₜₕ falls')).toEqual([]);
  });
});

describe('what a text begins with', () => {
  it('is its first word, or all that stays together', () => {
    expect(afterFirst('lower than where the flow is')).toEqual([
      'lower',
      ' than where the flow is',
    ]);
    expect(afterFirst('N = ∞, faint until its error is known')).toEqual([
      'N = ∞,',
      ' faint until its error is known',
    ]);
    expect(afterFirst('higher')).toEqual(['higher', '']);
  });
});

describe('an index that no letter below the line can be written with', () => {
  it('stands below the line, in a relation too', () => {
    const drawn = renderToStaticMarkup(
      createElement(Tied, { text: 'exp(N Σ_min) of them at t_w = 10' }),
    );
    expect(drawn).toContain('Σ<sub>min</sub>');
    expect(drawn).toContain('t<sub>w</sub>');
    expect(drawn.replace(/<[^>]+>/g, '')).toBe('exp(N Σmin) of them at tw = 10');
  });
});
