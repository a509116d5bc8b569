/**
 * One pass: from t = 0 row by row to the horizon, or to where the system has come to rest, or to
 * where the discretisation cannot follow it.
 */
import { rowObservables } from '../../observables';
import {
  isSignalFading,
  lawsOf,
  microscopicTime,
  type DynamicsLaws,
  type DynamicsProblem,
} from '../../problem';
import { steadyTime } from '../../../thermal/schedule';
import { LagMap } from '../scheme/coordinates';
import { fieldLaw, type FieldLaw } from '../scheme/fields';
import { LagGrid } from '../grid/lagGrid';
import { continueBehindFront, EscapeDetector } from './front';
import { LagHistory, onFinerGrid } from '../scheme/history';
import { HistoryReader } from '../scheme/historyReader';
import type { CreateKernel, Portions } from '../kernel/kernel';
import { createFastestKernel } from '../kernel/fastest';
import { Newton } from '../scheme/newton';
import { RowSeries } from './rowSeries';
import { readingOf } from '../scheme/rowReading';
import { elementCount, elementsBeforeFront, type Preset } from '../scheme/presets';
import { RestDetector } from './rest';
import { RowSystem } from '../scheme/rowSystem';
import { StepControl } from '../scheme/stepControl';

/** Why a pass ended. The last two are failures of the discretisation, not of the physics. */
export type PassEnd = 'horizon' | 'stationary' | 'rows' | 'unstable';

/** Steps in x below this mean that no step can be solved. */
const smallestStep = 1e-9;
/** t/a from where on the clock of the aging may be unstable. */
const unstableTime = 3e6;
/** Steps below this, and below this share of the largest, say that it is: longer ones damp what grows. */
const slowedStep = 0.2;
const slowedShare = 0.95;
/** A row is solved this many steps ahead. */
const aheadSteps = 4;
/** Rows before it is tried again where that failed. */
const aheadPause = 20;
/** Newton's corrections need not end further below the error allowed a step. */
const leastNewtonShare = 1e-3;
/** How much smaller than m(0) an overlap that fades for ever is given up: far from the noise of the grid. */
const forgottenFall = 1e6;
/** How far conserved or monotonic quantities may stray, in units of the error allowed a step. */
const lawSlack = 20;

export class March {
  readonly series: RowSeries;
  history: LagHistory;
  private reader: HistoryReader;
  private system: RowSystem;
  private readonly law: FieldLaw;
  private newton: Newton;
  private control: StepControl;
  private readonly escape: EscapeDetector;
  private readonly rest: RestDetector;
  private readonly lastX: number;
  private readonly laws: DynamicsLaws;
  /** Where the energy falls it may never rise, however slowly. */
  private lowestEnergy = Infinity;
  /** Rows from which on it is tried (again) to look ahead. */
  private resumeAhead = 0;
  /** Whether the last row was found that way. */
  private isAhead = false;

  /**
   * @param createKernel what computes the memory integrals and factors.
   */
  constructor(
    private readonly problem: DynamicsProblem,
    private readonly preset: Preset,
    private readonly createKernel: CreateKernel = createFastestKernel,
  ) {
    const { mixture, horizon } = problem;
    this.laws = lawsOf(problem);
    const unit = microscopicTime(problem);
    this.lastX = Math.log1p(horizon / unit);
    this.law = fieldLaw(mixture, problem);
    const { degree } = this.law;
    const grid = new LagGrid(elementCount(preset, degree, 0, this.lastX), preset.degree);
    this.history = new LagHistory(grid, new LagMap(unit));
    this.system = new RowSystem(grid, this.law, this.history, preset, createKernel);
    this.newton = new Newton(this.system);
    const firstStep = Math.min(preset.firstStep, steadyTime(problem) / unit);
    this.control = new StepControl(this.system, preset, firstStep);
    this.reader = new HistoryReader(this.history);
    this.series = new RowSeries(unit, (time, earlier) => {
      this.reader.moveTo(time);
      return this.reader.correlation(time - earlier, earlier);
    });
    this.escape = new EscapeDetector(unit);
    this.rest = new RestDetector(
      this.laws.finalState,
      unit,
      problem.initialOverlap,
      preset.stepTolerance,
    );
    this.start();
  }

  /** The discretisation in words. */
  get method(): string {
    const { elements, element } = this.history.grid;
    return `implicit steps in ln t, ${elements} lag elements of degree ${element.degree}`;
  }

  /** Share of the logarithmic time axis covered. */
  get progress(): number {
    const { history, lastX } = this;
    return Math.min(1, Math.log1p(history.end / history.map.unit) / lastX);
  }

  /** Runs to the end; yields every few milliseconds of work. */
  *run(): Generator<void, PassEnd, void> {
    while (this.series.logTimes.length < this.preset.maxRows) {
      const { control } = this;
      const step = this.nextStep(control.step);
      if (step === 0) return 'horizon';
      if ((yield* this.solveAhead()) || (yield* this.solveNext(step))) {
        if (!this.commit()) return 'unstable';
        if (this.isAtRest()) return 'stationary';
        this.forgetSignal();
        this.followEscape();
        this.refineGrid();
        yield;
      }
      if (control.step < smallestStep) return 'unstable';
    }
    return 'rows';
  }

  /** Solves the row one step on; whether it may be committed. */
  private *solveNext(step: number): Portions<boolean> {
    const { history, system, control, newton } = this;
    control.step = step;
    yield* system.place(history.x[history.rows - 1] + step);
    control.predict();
    if (yield* newton.solve(this.leftByNewton)) return control.accept();
    control.fail();
    newton.reset();
    return false;
  }

  /**
   * Where the clock of the aging has become unstable: solves a row far ahead, where what grows is damped, and goes back
   * on the polynomial through it; whether the row it arrives at may be committed.
   */
  private *solveAhead(): Portions<boolean> {
    const { history, system, control, newton, preset } = this;
    const { map, x, rows } = history;
    const isLate = map.front === 0 && history.end > unstableTime * map.unit;
    // A step that was fitted to the horizon is not slow.
    const slowed = Math.min(slowedStep, slowedShare * this.nextStep(preset.maxStep));
    const isSlowed = control.step < slowed;
    if (!isLate || !isSlowed || rows < this.resumeAhead) return false;
    // Beyond the growth of the clock its mode has the other sign: factors of the nearer rows point away from the solution.
    if (!this.isAhead) newton.reset();
    this.isAhead = true;
    const last = x[rows - 1];
    yield* system.place(last + aheadSteps * preset.aheadStep);
    control.predict();
    const found = yield* newton.solve(this.leftByNewton);
    if (found && control.pullBack(last + this.nextStep(preset.aheadStep))) return true;
    this.isAhead = false;
    newton.reset();
    this.resumeAhead = rows + aheadPause;
    return false;
  }

  /** Below what Newton's corrections end in the row that the system is placed at. */
  private get leftByNewton(): number {
    const { preset, control } = this;
    const least = leastNewtonShare * preset.stepTolerance;
    return Math.max(least, preset.newtonShare * control.allowed);
  }

  private start(): void {
    const { problem, system, history, series } = this;
    const { mixture, initialOverlap } = problem;
    const { values } = system;
    values.scaledResponse.fill(0.5);
    values.correlation.fill(1);
    values.mu = this.law.temperatureAt(0) + mixture.signal.first(initialOverlap) * initialOverlap;
    values.logOverlap = Math.log(initialOverlap);
    history.push(0, values);
    const start = { mixture, overlap: initialOverlap, mu: values.mu, correlationZero: 1 };
    series.record(0, rowObservables({ ...start, memory: () => 0, work: 0 }));
  }

  /** The step asked for, fitted to the horizon; 0 once that is reached. */
  private nextStep(step: number): number {
    const { history, problem } = this;
    const left = history.map.clock(problem.horizon) - history.x[history.rows - 1];
    if (left <= 0) return 0;
    if (step >= left) return left;
    // Two equal steps rather than a full and a tiny one.
    return step > left / 2 ? left / 2 : step;
  }

  /** Commits the solved row; false if it breaks a law by more than the scheme's own error. */
  private commit(): boolean {
    const { system, history, series, preset, problem } = this;
    system.refresh();
    const found = rowObservables(
      readingOf(system, this.law, (m) => problem.mixture.signal.value(m)),
    );
    const slack = lawSlack * preset.stepTolerance;
    const scale = Math.max(1, Math.abs(found.energy));
    const rises = this.laws.energyFalls && found.energy > this.lowestEnergy + slack * scale;
    if (rises || found.overlap > 1 + slack) return false;
    this.lowestEnergy = Math.min(this.lowestEnergy, found.energy);
    history.push(system.frame.x, system.values);
    series.record(Math.log1p(system.frame.time / system.frame.unit), found);
    return true;
  }

  /**
   * Where m falls exponentially for ever, it drowns in the noise of the grid once it has become so much smaller than it
   * was: from there on it is given up, and falls as the power of time that it then falls with, which is an upper bound.
   */
  private forgetSignal(): void {
    const { laws, system, history, series, problem } = this;
    const { rows, logOverlap, x } = history;
    const fallen = Math.log(problem.initialOverlap) - logOverlap[rows - 1];
    if (!laws.signalFades || system.forgottenSlope !== null || fallen < Math.log(forgottenFall))
      return;
    if (!isSignalFading(problem, history.end)) return;
    system.forgottenSlope =
      (logOverlap[rows - 1] - logOverlap[rows - 2]) / (x[rows - 1] - x[rows - 2]);
    this.newton.reset();
    series.forgetSignal();
  }

  /** Continues in coordinates with a front once a late escape is over. */
  private followEscape(): void {
    const { history, preset, escape, control, problem, law } = this;
    const { unit } = history.map;
    const front = escape.observe(history.end, Math.exp(history.logOverlap[history.rows - 1]));
    if (front === undefined) return;
    const step = (control.step * (history.end + unit)) / (history.end - front + unit);
    const frontX = Math.log1p(front / unit);
    const elements = elementsBeforeFront(preset, law.degree, frontX);
    const map = new LagMap(unit, front);
    const ownElements = elementCount(
      preset,
      law.degree,
      map.clock(history.end),
      map.clock(problem.horizon),
    );
    this.continueOn(continueBehindFront(history, front, ownElements, elements), step);
  }

  /** Goes over to a finer lag grid as x grows: features keep their width in x u. */
  private refineGrid(): void {
    const { history, preset, control, problem, law } = this;
    const lastX = history.map.clock(problem.horizon);
    const elements = elementCount(preset, law.degree, history.x[history.rows - 1], lastX);
    if (elements > history.grid.ownElements)
      this.continueOn(onFinerGrid(history, elements), control.step);
  }

  /** Goes on with `history`, at first with steps of `step` in x. */
  private continueOn(history: LagHistory, step: number): void {
    const { preset } = this;
    this.history = history;
    this.reader = new HistoryReader(history);
    const { forgottenSlope } = this.system;
    this.system = new RowSystem(history.grid, this.law, history, preset, this.createKernel);
    this.system.forgottenSlope = forgottenSlope;
    this.newton = new Newton(this.system);
    this.control = new StepControl(this.system, preset, step);
  }

  private isAtRest(): boolean {
    const { rest, series, history, system } = this;
    if (!rest.observe(series)) return false;
    const { grid, frame } = system;
    const row = history.rows - 1;
    const { map, x, time } = frame;
    const final = history.correlationModal.slice(
      row * history.coefficients,
      (row + 1) * history.coefficients,
    );
    series.comeToRest((earlier) => {
      const at = Math.min(earlier, time);
      return grid.evaluate(final, map.place(x, time - at, at));
    });
    return true;
  }
}
