/**
 * A model as a value: a mixture with the coordinates that it was made from, and what follows from it for
 * every mixture, each computed when it is first asked for. It is made once per point and handed on;
 * what only holds in one family is said there (`spikedModel.ts`).
 */
import { ampAlgorithms, type AmpFixedPoint, type AmpName } from './amp/algorithms';
import { complexityIn, type ComplexityPoint } from './complexity/annealed';
import { fieldStatistics, type FieldStatistics } from './complexity/fieldStatistics';
import { flowThresholdEnergy, type FlowThreshold } from './complexity/flowThreshold';
import { groundOf } from './complexity/groundEnergy';
import { minimaSupport, type MinimaSupport } from './complexity/minimaSupport';
import { flowProspect, type FlowProspect } from './flowProspect';
import type { Globe, GlobeWay } from './globe/globe';
import { stateGlobe, thresholdGlobe, type GlobeState } from './globe/stateGlobe';
import { fluctuationDissipation, type FluctuationDissipation } from './fluctuationDissipation';
import { escapeTime, growthRate } from './growthRate';
import { hessianScale } from './hessian/bulk';
import { hessianAt, type Hessian } from './hessian/hessianAt';
import { bayesAmpLine } from './lines/bayesAmp';
import { bayesSpinodalBeside } from './lines/bayesSpinodal';
import { matrixOfThetaOne } from './lines/gradientFlow';
import { langevinLineFrom } from './lines/langevin';
import { matrixOfMlAmp } from './lines/mlAmp';
import { regionOfMixture, type Region } from './lines/regions';
import { trivialisationFrom } from './lines/trivialisation';
import { createMixture, isEven, isMatrix, type Mixture } from './mixture';
import { once } from './once';
import type { ParameterSpec } from './parameters';
import { signalState, type SignalState } from './signalState';
import { Thermal } from './thermal/thermal';

/** Numbers that single out one model of a family, by name. */
export type Coordinates<Key extends string = string> = Readonly<Record<Key, number>>;

/** One row of the table of models (`modelFamilies.ts`). */
export interface ModelFamily<Key extends string = string> {
  /** As the command line calls it. */
  readonly name: string;
  /** Which models it holds, in a few words. */
  readonly title: string;
  /** Symbol, meaning and range of every coordinate, in the order in which they are given. */
  readonly coordinates: Readonly<Record<Key, ParameterSpec>>;
  /** The mixture at coordinates within their ranges. */
  readonly mixture: (at: Coordinates<Key>) => Mixture;
}

/** As many as there are runs, and the current point. */
const keptTemperatures = 9;

/** A mixture with its coordinates and what follows from it. Energies and complexities are per degree of freedom. */
export class Model<Key extends string = string> {
  readonly coordinates: Coordinates<Key>;
  readonly mixture: Mixture;

  /** @throws RangeError where the coordinates leave no mixture (`createMixture`). */
  constructor(family: Pick<ModelFamily<Key>, 'mixture'>, coordinates: Coordinates<Key>) {
    this.coordinates = coordinates;
    this.mixture = family.mixture(coordinates);
  }

  private readonly lazyField = once(() => fieldStatistics(this.mixture));
  /** Statistics of energy and multiplier at overlap 0. */
  get field(): FieldStatistics {
    return this.lazyField();
  }

  private readonly lazyThreshold = once(() => flowThresholdEnergy(this.mixture));
  /** e_th, the energy that gradient flow tends to while it has not found the signal. */
  get threshold(): FlowThreshold {
    return this.lazyThreshold();
  }

  private readonly lazyAging = once(() => fluctuationDissipation(this.mixture, this.threshold));
  /** How response and correlation are tied together while the flow ages, at late times. */
  get aging(): FluctuationDissipation {
    return this.lazyAging();
  }

  private readonly lazyGroundEnergy = once(() => groundOf(this.field));
  /** e_0, where the complexity at overlap 0 vanishes. */
  get groundEnergy(): number {
    return this.lazyGroundEnergy();
  }

  private readonly lazyMinima = once(() => minimaSupport(this.mixture));
  /** Where minima abound at overlap 0. */
  get minima(): MinimaSupport {
    return this.lazyMinima();
  }

  private readonly lazySignal = once(() => signalState(this.mixture));
  /** Where a successful flow ends; null if there is no such state. */
  get signal(): SignalState | null {
    return this.lazySignal();
  }

  private readonly lazyProspect = once(() => flowProspect(this.mixture));
  private readonly lazyRegion = once(() => this.findRegion());
  /** What can be found here, and by what. */
  get region(): Region {
    return this.lazyRegion();
  }

  /**
   * The same of the dynamics at a temperature: what cannot be found stays so, and where gradient flow decides Langevin
   * dynamics takes its place. Exactly on the line it counts as failing.
   */
  regionAt(temperature: number): Region {
    const { region } = this;
    if (temperature === 0 || region === 'impossible' || region === 'hard') return region;
    if (this.thermal(temperature).prospect !== 'escapes') return 'gradient-flow-fails';
    return region === 'trivial' ? region : 'surfing';
  }

  protected findRegion(): Region {
    return regionOfMixture(this.mixture);
  }

  /** Whether it is a point of 2+p, whose noises have names. */
  get isSpiked(): boolean {
    return false;
  }

  /** Whether x and -x cannot be told apart: all orders that hold the signal are even. */
  get isEven(): boolean {
    return isEven(this.mixture.signal);
  }

  /** Whether it is nothing but a matrix, whose stationary points are its eigenvectors: there is no complexity then. */
  get isMatrixAlone(): boolean {
    return this.mixture.terms.every(isMatrix);
  }

  /** 1/Δ₂ = Q_s''(0), how strongly the matrix holds the signal; null without a quadratic term that does. */
  get matrix(): number | null {
    return this.mixture.signal.terms.find(({ degree }) => degree === 2)?.weight ?? null;
  }

  /** The model with a matrix of another 1/Δ₂, all other terms as they are. */
  withMatrix(invDelta2: number): Model {
    const others = this.mixture.terms.filter(({ degree }) => degree !== 2);
    const terms = [{ degree: 2, weight: invDelta2 }, ...others];
    return new Model({ mixture: () => createMixture(terms) }, {});
  }

  /** 1/Δ₂ from which gradient flow finds the signal, theta(0) = 1; null without a matrix that holds it. */
  get flowLine(): number | null {
    if (this.matrix === null) return null;
    return matrixOfThetaOne(this.mixture);
  }

  /** 1/Δ₂ on the line of the dynamics at a temperature; not a number without a matrix that holds the signal. */
  langevinLine(temperature: number): number {
    const { flowLine } = this;
    if (flowLine === null) return NaN;
    return langevinLineFrom((matrix) => this.withMatrix(matrix).mixture, flowLine, temperature);
  }

  /** 1/Δ₂ from which maximum-likelihood message passing finds the signal; null without a matrix that holds it. */
  get mlAmpLine(): number | null {
    return this.matrix === null ? null : matrixOfMlAmp(this.mixture);
  }

  /** The same of Bayes-optimal message passing. */
  get bayesAmpLine(): number | null {
    return this.matrix === null ? null : bayesAmpLine();
  }

  /** 1/Δ₂ from which that stays near the signal if it starts there; null without such a line. */
  get bayesSpinodalLine(): number | null {
    return this.matrix === null ? null : bayesSpinodalBeside(this.mixture.signal);
  }

  /** Where message passing can rest with the signal, by rising overlap. */
  ampFixedPoints(algorithm: AmpName): readonly AmpFixedPoint[] {
    return ampAlgorithms[algorithm].fixedPoints(this.mixture);
  }

  private readonly lazyTrivialLine = once(() => {
    const { flowLine } = this;
    return flowLine === null
      ? null
      : trivialisationFrom((invDelta2) => this.withMatrix(invDelta2).mixture, flowLine);
  });
  /** 1/Δ₂ from which no minima abound at overlap 0; null without a matrix that holds the signal. */
  get trivialLine(): number | null {
    return this.lazyTrivialLine();
  }

  /** What becomes of a small overlap. */
  get prospect(): FlowProspect {
    return this.lazyProspect();
  }

  /** Lambda, the growth rate of the overlap on the threshold; 0 where flow fails. */
  get growthRate(): number {
    return growthRate(this.mixture);
  }

  /** The longest that the plateau can last from this overlap on; null where the flow fails. */
  escapeTime(initialOverlap: number): number | null {
    return escapeTime(this.mixture, initialOverlap);
  }

  private readonly thermals = new Map<number, Thermal>();
  /** What follows at a temperature; the last few are kept, since runs at one point may differ in it. */
  thermal(temperature: number): Thermal {
    const thermal = this.thermals.get(temperature) ?? new Thermal(this.mixture, temperature);
    this.thermals.set(temperature, thermal);
    const [oldest] = this.thermals.keys();
    if (this.thermals.size > keptTemperatures) this.thermals.delete(oldest);
    return thermal;
  }

  /** Annealed complexity at one energy per degree of freedom and one overlap in (-1, 1). */
  complexity(energy: number, overlap = 0): ComplexityPoint {
    return complexityIn(
      overlap === 0 ? this.field : fieldStatistics(this.mixture, overlap),
      energy,
    );
  }

  /** Spectrum of the Hessian where the multiplier is mu. */
  hessian(mu: number, overlap = 0): Hessian {
    return hessianAt(this.mixture, mu / hessianScale(this.mixture), overlap);
  }

  /** The same by t, the bulk's centre in units of sqrt(Q''(1)). */
  hessianOfShift(shift: number, overlap = 0): Hessian {
    return hessianAt(this.mixture, shift, overlap);
  }

  /** The globe of the threshold state, with its way down or a random one. */
  thresholdGlobe(way: GlobeWay = 'lowest'): Globe {
    return thresholdGlobe(this, way);
  }

  /** The globe of any state, as far as it is like a stationary point. */
  globe(state: GlobeState, way: GlobeWay = 'lowest'): Globe {
    return stateGlobe(this.mixture, state, this.threshold.energy, way);
  }
}
