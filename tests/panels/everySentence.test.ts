/**
 * Every sentence of the panels, over mixtures and temperatures: against facts that are computed here from the terms alone
 * or by scans, not from what the sentences read.
 */
import { describe, expect, it } from 'vitest';
import { algorithmRows } from '../../src/panels/algorithms/view';
import { algorithmsWords } from '../../src/panels/algorithms/words';
import { complexityWords, plainComplexityWords } from '../../src/panels/complexity/words';
import { mixturePresets } from '../../src/panels/controls/mixturePresets';
import { dynamicsWords } from '../../src/panels/dynamics/words';
import { fateRegion, fateWords, regionLabels } from '../../src/panels/fate/words';
import { globeWords, limitName, whoIsHere } from '../../src/panels/globe/words';
import { hessianWords } from '../../src/panels/hessianDensity/words';
import { insteadWords } from '../../src/panels/noiseWords';
import { bandWords } from '../../src/panels/overlapBand/words';
import { overlapMapWords } from '../../src/panels/overlapMap/words';
import { mixtureWords } from '../../src/panels/pointWords';
import { shiftWords } from '../../src/panels/shiftCurve/words';
import { linesOfMixture } from '../../src/panels/mixtureLines';
import { regionName, regionShortName } from '../../src/panels/phaseDiagram/words';
import { thermalVerdict } from '../../src/panels/verdict/thermalWords';
import { ampNames, type AmpName } from '../../src/physics/amp/algorithms';
import { hessianScale } from '../../src/physics/hessian/bulk';
import { mixturePoint } from '../../src/physics/mixtureTerms';
import type { Model } from '../../src/physics/model';
import type { ModelPoint, PointTerm } from '../../src/physics/parameters';
import { modelAt } from '../../src/physics/spikedModel';
import { tabulate } from '../../src/physics/tabulate';
import { termsOf } from '../../src/panels/controls/termsOf';
import { selectFate } from '../../src/state/selectors/fate';
import { selectLimitGlobe } from '../../src/state/selectors/globe';
import {
  selectComplexityCurve,
  selectHessian,
  selectThresholdSide,
} from '../../src/state/selectors/landscape';
import { selectOverlapBand } from '../../src/state/selectors/overlapPlane';
import { createAppStore, type AppState } from '../../src/state/store';
import { chsckPart } from '../../src/state/settings/launch';
import type { Run } from '../../src/state/view';
import { coldTheories } from '../support/coldTheory';
import { randomTerms } from '../support/randomMixtures';

const spiked: readonly ModelPoint[] = [3, 4, 7].flatMap((p) =>
  [0, 1.2, 1.9, 2.7].map((invDelta2) => ({ p, deltaP: 1, invDelta2 })),
);
const points: readonly ModelPoint[] = [
  ...spiked,
  ...mixturePresets.map(({ terms }) => mixturePoint(terms)),
  ...Array.from({ length: 60 }, (_, seed) => mixturePoint(randomTerms(seed + 1))),
];
const temperatures = [0.05, 0.4, 1, 2.5];

const plain = createAppStore().getState();

function stateAt(point: ModelPoint): AppState {
  return { ...plain, view: { ...plain.view, point } };
}

/** d times the derivative of Σ a_k x^k: k (k - 1) (k - 2)... of each term. */
function derivative(terms: readonly PointTerm[], d: 0 | 1 | 2, x: number): number {
  return terms.reduce((sum, { order: k, coefficient }) => {
    const factor = d === 0 ? 1 : d === 1 ? k : k * (k - 1);
    return sum + coefficient * factor * x ** (k - d);
  }, 0);
}

interface HotFacts {
  /** The largest q at which Q''(q)(1 - q)² = T², by a scan; null where that is nowhere reached. */
  readonly plateau: number | null;
  /** Response up to the plateau times the pull of the signal. */
  readonly growth: number;
  /** Whether both are clear of the places where they change. */
  readonly isClear: boolean;
}

const places = 500;

/** Evenly in ln(1 - q), since at low temperatures the plateau is near 1; then by halving. */
function hotFacts(terms: readonly PointTerm[], temperature: number): HotFacts {
  const held = terms.filter(({ noiseOnly }) => !noiseOnly);
  const force = (gap: number): number => Math.sqrt(derivative(terms, 2, 1 - gap)) * gap;
  const gaps = Array.from({ length: places }, (_, i) => 1e-4 ** (1 - i / (places - 1)));
  const most = Math.max(...gaps.map(force));
  const found = gaps.findIndex((gap) => force(gap) >= temperature);
  let [low, high] = [gaps[found - 1] ?? 0, gaps[found] ?? 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (force(middle) >= temperature) high = middle;
    else low = middle;
  }
  const plateau = found < 0 ? null : 1 - high;
  const response = (plateau === null ? 1 : 1 - plateau) / temperature;
  const growth = derivative(held, 2, 0) * response;
  const isClear = Math.abs(most / temperature - 1) > 0.01 && Math.abs(growth - 1) > 0.01;
  return { plateau, growth, isClear };
}

/** A number as people read it, `−9.2×10⁻⁴`, back again. */
function numberIn(text: string): number {
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const plainText = Array.from(text.replace('×10', 'e').replace(/[−⁻]/g, '-'), (sign) => {
    const digit = superscripts.indexOf(sign);
    return digit < 0 ? sign : String(digit);
  });
  return Number(plainText.join(''));
}

/** Everything that the panels of the landscape say at a point, at a temperature of the dynamics. */
function landscapeWords(state: AppState, model: Model, temperature: number): readonly string[] {
  const { landmarks } = selectComplexityCurve(state, 'threshold');
  const limit = selectLimitGlobe(state);
  const who = whoIsHere(limit, temperature);
  return [
    complexityWords(model, landmarks, temperature),
    plainComplexityWords(model, landmarks, temperature),
    fateWords(selectFate(state), temperature),
    hessianWords(selectHessian(state), selectThresholdSide(state), temperature),
    hessianWords(selectHessian(state), 'above', temperature),
    limitName(limit, temperature),
    globeWords(limit.globe, hessianScale(model.mixture), who),
  ];
}

const all = points.map((point) => {
  const terms = termsOf(point);
  return { point, terms, model: modelAt(point), state: stateAt(point), where: mixtureWords(terms) };
});

describe('at a temperature', () => {
  it('the verdict is that of the plateau and of the pull, which a scan finds', () => {
    const seen = new Set<string>();
    for (const { terms, model, where } of all)
      for (const temperature of temperatures) {
        const { plateau, growth, isClear } = hotFacts(terms, temperature);
        if (!isClear) continue;
        const at = `${where}, T = ${temperature}`;
        const { headline, why } = thermalVerdict(model, temperature);
        const held = terms.filter(({ noiseOnly }) => !noiseOnly);
        seen.add(headline.replace(/ at T.*/, ''));
        if (held.length === 0) {
          expect(headline, at).toBe('There is no signal to be found');
          continue;
        }
        expect(/finds the signal/.test(headline), at).toBe(growth > 1);
        if (!headline.includes('Langevin')) {
          expect(derivative(held, 2, 0), at).toBeLessThan(1);
          continue;
        }
        expect(/ages/.test(headline), at).toBe(growth < 1 && plateau !== null);
        expect(/forgets/.test(headline), at).toBe(growth < 1 && plateau === null);
        expect(/comes to equilibrium/.test(why), at).toBe(plateau === null);
        expect(/Qₛ″/.test(why), at).toBe(held.length < terms.length);
        const said = Number(/= ([\d.]+) [>≤] 1/.exec(why)?.[1]);
        expect(Math.abs(said / growth - 1), at).toBeLessThan(0.01);
      }
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  it('the region is named after Langevin dynamics, by what the scan finds', () => {
    const seen = new Set<string>();
    for (const { terms, model, where } of all)
      for (const temperature of temperatures) {
        const { growth, isClear } = hotFacts(terms, temperature);
        if (!isClear) continue;
        const at = `${where}, T = ${temperature}`;
        const [name, short] = [regionName(model, temperature), regionShortName(model, temperature)];
        seen.add(name);
        for (const words of [name, short]) expect(words, at).not.toMatch(/flow|surf/);
        expect(/succeeds/.test(name), at).toBe(growth > 1);
        expect(/Langevin finds it|trivial/.test(short), at).toBe(growth > 1);
        if (/impossible|hard/.test(name)) {
          const held = terms.filter(({ noiseOnly }) => !noiseOnly);
          expect(derivative(held, 2, 0), at).toBeLessThan(1);
          expect(name, at).toBe(regionName(model, 0));
        } else expect(name, at).toContain('Langevin dynamics');
        if (growth > 1) expect(/trivial/.test(name), at).toBe(model.region === 'trivial');
      }
    expect(seen.size).toBe(5);
  });

  it('the panels of the landscape speak of gradient flow by name, and say what noise nears', () => {
    const schemes = new Set<string>();
    for (const { terms, model, state, where } of all)
      for (const temperature of temperatures) {
        const at = `${where}, T = ${temperature}`;
        const words = insteadWords(model, temperature);
        const landscape = landscapeWords(state, model, temperature);
        const labels = Object.values(regionLabels(temperature)).map(({ name }) => name);
        for (const sentence of [...landscape, ...labels]) {
          expect(sentence, at).not.toMatch(/\bthe flow\b/i);
          expect(sentence, at).not.toMatch(/NaN|undefined|Infinity/);
        }
        for (const sentence of landscape.slice(0, 2)) expect(sentence, at).toContain(words);
        const { plateau, isClear } = hotFacts(terms, temperature);
        const { scheme } = model.thermal(temperature).aging;
        schemes.add(scheme);
        if (!isClear || scheme === 'multi-scale') continue;
        const [value, atPlateau] = [1, plateau ?? 0].map((q) => derivative(terms, 0, q));
        // With one slow scale of slope X: Q'(q) χ (χ + X q) = q, and e = -(Q(1) - Q(q))/T - X Q(q).
        const chi = (1 - (plateau ?? 0)) / temperature;
        const slope =
          plateau === null ? 0 : 1 / (derivative(terms, 1, plateau) * chi) - chi / plateau;
        const energy = -((value ?? 0) - (atPlateau ?? 0)) / temperature - slope * (atPlateau ?? 0);
        const said = numberIn(/nears ε = (\S+) instead/.exec(words)?.[1] ?? '');
        expect(Math.abs(said / energy - 1), `${at}: ${words} ${energy}`).toBeLessThan(5e-3);
      }
    expect([...schemes].sort()).toEqual(['equilibrium', 'multi-scale', 'one-scale']);
  });
});

describe('of runs below the line', () => {
  it('a power of time is spoken of with one slow scale only, where it is known', () => {
    const seen = new Set<boolean>();
    for (const { point, model, where } of all) {
      const chsck = { ...chsckPart.asked.initial };
      const run: Run = { slot: 1, point, chsck, flow: null };
      const view = { run, dynamics: null, companion: null, flow: null, members: [] };
      const words = dynamicsWords([{ ...view, ...coldTheories() }], null);
      seen.add(words.includes('power of t'));
      expect(words.includes('power of t'), where).toBe(model.threshold.scheme === 'one-scale');
    }
    expect(seen.size).toBe(2);
  });
});

describe('of the landscape itself', () => {
  it('minima are said to abound where a scan over energies finds them', () => {
    for (const { model, state, where } of all) {
      if (model.isMatrixAlone || Math.abs(model.minima.sigma) < 1e-3) continue;
      const { landmarks } = selectComplexityCurve(state, 'threshold');
      const lowest = 1.1 * Math.min(model.groundEnergy, model.threshold.energy);
      const most = Math.max(
        ...Array.from({ length: 400 }, (_, i) => {
          const { sigmaMinima } = model.complexity((lowest * i) / 400);
          return sigmaMinima ?? -1;
        }),
      );
      for (const words of [complexityWords, plainComplexityWords])
        expect(/No energy has/.test(words(model, landmarks)), where).toBe(most <= 0);
      expect(/minima abound any more|no energy has/.test(fateWords(selectFate(state))), where).toBe(
        most <= 0 && fateRegion(selectFate(state)) === 'trivial',
      );
    }
  });

  it('typical points below the threshold are what is said of them', () => {
    for (const { model, state, where } of all) {
      if (model.isMatrixAlone) continue;
      const { threshold, groundEnergy, field } = model;
      const { landmarks } = selectComplexityCurve(state, 'threshold');
      const below = [0.02, 0.3, 0.7, 0.98].map((share) =>
        model.complexity(threshold.energy + share * (groundEnergy - threshold.energy)),
      );
      const words = complexityWords(model, landmarks);
      const shift = shiftWords(model.complexity(threshold.energy), field.theta, threshold);
      const kinds = below.map(({ kind }) => kind);
      if (/Below εₜₕ the typical stationary point is a minimum/.test(words))
        expect(kinds, where).toEqual(kinds.map(() => 'minima'));
      if (/At and below εₜₕ the typical point has one way down/.test(words))
        expect(kinds, where).toEqual(kinds.map(() => 'index-one'));
      // With more than one slow scale the counts have an energy of their own at t = 2, and are asked beyond that.
      const told = below.filter((one) => /below εₜₕ/.test(shift) || one.shift > 2);
      if (/typical points are minima\./.test(shift))
        expect(
          told.map(({ kind }) => kind),
          `${where} ${shift}`,
        ).toEqual(told.map(() => 'minima'));
      const shifts = below.map((point) => point.shift);
      expect(shifts, where).toEqual([...shifts].sort((a, b) => a - b));
      const fate = fateWords(selectFate(state));
      if (/Every typical point down to ε₀ has a way down|and so down to ε₀/.test(fate))
        expect(kinds, `${where} ${fate}`).toEqual(kinds.map(() => 'index-one'));
    }
  });

  it('lines, bands and maps say nothing that a mixture does not have', () => {
    for (const { model, state, where } of all) {
      const band = selectOverlapBand(state);
      const said = [
        linesOfMixture(model),
        bandWords(band, model.signal),
        overlapMapWords(band, model.flowLine !== null),
      ].join(' ');
      expect(said, where).not.toMatch(/NaN|undefined|Infinity/);
      if (model.matrix === null) expect(overlapMapWords(band, false), where).not.toContain('1/Δ₂');
      if (/The single minimum of the signal/.test(said))
        expect(model.signal?.stable, where).toBe(true);
    }
  });
});

/** Overlap of the direction after many iterations of message passing at N = ∞, from the terms alone. */
function iterated(name: AmpName, terms: readonly PointTerm[], direction: number): number {
  const held = terms.filter(({ noiseOnly }) => !noiseOnly);
  const noise = derivative(terms, 1, 1);
  let m = name === 'mlAmp' ? direction : direction ** 2;
  for (let k = 0; k < 20_000; k++) {
    const pull = derivative(held, 1, m);
    const next = pull / (name === 'mlAmp' ? Math.sqrt(pull * pull + noise) : 1 + pull);
    const isSettled = Math.abs(next - m) <= 1e-14 * m;
    m = next;
    if (isSettled || m < 1e-14) break;
  }
  return m < 1e-12 ? 0 : name === 'mlAmp' ? m : Math.sqrt(m);
}

describe('of the algorithms side by side', () => {
  const curve = { place: Float64Array.of(0), overlap: Float64Array.of(0) };
  const lost = { curve, reached: 0, halfAt: null, gradients: null };
  const ampWords: Readonly<Record<AmpName, string>> = { mlAmp: 'ML-AMP', bayesAmp: 'Bayes AMP' };

  it('who reaches the signal, from which start and what is left out is what iterating the terms shows', () => {
    const seen = new Set<string>();
    for (const { point, terms, model, where } of all) {
      const m0 = 0.2;
      const ends = tabulate(ampNames, (name) => {
        const reached = iterated(name, terms, m0);
        return { curve, reached, halfAt: 1, gradients: name === 'mlAmp' ? 2 : 1 };
      });
      const request = { point, initialOverlap: m0, temperature: 1, instance: null };
      const langevinLine = model.langevinLine(1);
      const algorithms = { gradientFlow: lost, langevin: lost, ...ends };
      const rows = algorithmRows({
        request,
        summary: { algorithms, instance: null, langevinLine, horizon: 1e4 },
      });
      const said = algorithmsWords(model, rows, m0);
      expect(said, where).not.toMatch(/NaN|undefined|Infinity/);
      const held = terms.filter(({ noiseOnly }) => !noiseOnly);
      expect(/nothing to be found/.test(said), where).toBe(held.length === 0);
      if (held.length === 0) continue;
      expect(/leaves out the terms/.test(said), where).toBe(held.length < terms.length);
      expect(/no small overlap grows/.test(said), where).toBe(derivative(held, 2, 0) === 0);
      for (const name of ampNames) {
        // The state nearest to the signal, from above.
        const best = iterated(name, terms, 1);
        const row = rows.find(({ key }) => key === name);
        const isFound = new RegExp(`From[^.]*${ampWords[name]}[^.]* the signal here`).test(
          said.replace(/0\./g, '0,'),
        );
        expect(isFound, `${where} ${name}: ${said}`).toBe(
          best > 0 && (row?.result.reached ?? NaN) >= best / 2,
        );
        const wall = new RegExp(`([\\d.]+) \\(${ampWords[name]}\\)`).exec(said)?.[1];
        const small = iterated(name, terms, 1e-4);
        seen.add(`${name} ${wall === undefined ? 'no wall' : 'wall'}`);
        if (wall === undefined) {
          if (best > 0.01) expect(Math.abs(small - best), where).toBeLessThan(1e-3);
          continue;
        }
        expect(Math.abs(iterated(name, terms, 1.01 * Number(wall)) - best), where).toBeLessThan(
          1e-3,
        );
        expect(iterated(name, terms, 0.99 * Number(wall)), where).toBeLessThan(best - 1e-3);
        expect(small, where).toBeLessThan(best - 1e-3);
      }
      const matrix = terms.find(({ order }) => order === 2);
      const isLined = point.terms === undefined || (matrix !== undefined && !matrix.noiseOnly);
      expect(/from which 1\/Δ₂ on/.test(said), where).toBe(isLined);
      for (const { key, line } of rows) {
        expect(line === null, `${where} ${key}`).toBe(!isLined);
        if (line === null) continue;
        const at = termsOf(point).filter(({ order }) => order !== 2);
        const all = [{ order: 2, coefficient: line / 2 }, ...at];
        const squares: Record<string, number> = {
          gradientFlow: derivative(all, 2, 1),
          mlAmp: derivative(all, 1, 1),
          bayesAmp: line,
        };
        const square = squares[key];
        if (square !== undefined) expect(line ** 2 / square, `${where} ${key}`).toBeCloseTo(1, 8);
        else expect(hotFacts(all, 1).growth, `${where} ${key}`).toBeCloseTo(1, 3);
      }
    }
    expect([...seen].sort()).toEqual([
      'bayesAmp no wall',
      'bayesAmp wall',
      'mlAmp no wall',
      'mlAmp wall',
    ]);
  });
});
