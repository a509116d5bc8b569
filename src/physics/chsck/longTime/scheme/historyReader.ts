/**
 * The fields of a run at any two times: between rows by interpolation at fixed place on the lag grid,
 * where they are smooth even where C(t, t/2) is not.
 */
import type { LagHistory } from './history';
import { RowStencil } from './interpolation';
import { LogPanels, stretchedGauss } from './quadrature';

/** Quadrature of the integrated response: as many points as a row has columns, or more. */
const panels = 16;
const gauss = 8;
const stencilRows = 6;

export class HistoryReader {
  private readonly rule = stretchedGauss(panels, gauss);
  private readonly stencil = new RowStencil(stencilRows);
  private readonly panels: LogPanels;
  private source: LagHistory;
  private x = 0;

  constructor(private readonly history: LagHistory) {
    this.source = history;
    this.panels = new LogPanels(history.map.unit);
  }

  /** Moves to the row at `time`, which the run must have reached. */
  moveTo(time: number): void {
    const { before } = this.history;
    this.source = before && time <= before.end ? before : this.history;
    const { map, rows } = this.source;
    this.x = map.clock(time);
    this.stencil.setCentred(this.source.x, rows, this.x);
  }

  /** C(time, t'). */
  correlation(lag: number, earlier: number): number {
    return lag > 0 ? this.read(this.source.correlationModal, lag, earlier) : 1;
  }

  /** R(time, t'). */
  response(lag: number, earlier: number): number {
    const a = this.history.map.unit;
    const scaled = this.read(this.source.scaledResponseModal, lag, earlier);
    return (scaled * a * (lag + earlier + 2 * a)) / ((lag + a) * (earlier + a));
  }

  /** int over the last `lag` of R(time, s) ds. */
  integratedResponse(lag: number, earlier: number): number {
    const { rule, panels: map } = this;
    const a = this.history.map.unit;
    map.setInterval(lag);
    let sum = 0;
    for (let q = 0; q < rule.points.length; q++) {
      const ds = rule.weights[q] * map.setNode(rule.points[q]);
      sum += ds * this.response(map.fromHigh - a, earlier + map.fromLow - a);
    }
    return sum;
  }

  private read(modal: Float64Array, lag: number, earlier: number): number {
    const { source, stencil, x } = this;
    const { coefficients, grid, map } = source;
    const u = map.place(x, lag, earlier);
    let value = 0;
    for (let r = 0; r < stencil.count; r++) {
      const from = (stencil.start + r) * coefficients;
      value += stencil.weights[r] * grid.evaluate(modal.subarray(from, from + coefficients), u);
    }
    return value;
  }
}
