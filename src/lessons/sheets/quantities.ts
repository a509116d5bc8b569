/**
 * What a sheet may ask for, by name: each is what the program itself computes at the place of the question, in
 * closed form from the model or measured on a solution. Nothing here knows an answer.
 */
import type { SpikedModel, ModelPoint } from '../../physics';
import type { Measure } from '../../state/measure';
import { valueAt } from '../../state/runs/valueAt';
import type { QuantityName } from './quantityNames';

/** Of which model, with what else it takes by name, and what solves equations where it must be measured. */
export interface Asking {
  readonly model: SpikedModel;
  readonly argument: (name: string) => number;
  readonly measure: Measure;
}

type Found = number | string | Promise<number | string>;

/** The start of all that is measured at N = infinity, as a run has it where nothing else is said. */
const initialOverlap = 1e-10;
/** Waiting times that may be asked for. */
const decades = [10, 100, 1000, 10_000];

export const quantities: Readonly<Record<QuantityName, (asking: Asking) => Found>> = {
  flowLine: ({ model }) => model.flowLine,
  trivialLine: ({ model }) => model.trivialLine,
  thresholdEnergy: ({ model }) => model.threshold.energy,
  groundEnergy: ({ model }) => model.groundEnergy,
  minimaComplexity: ({ model }) => model.minima.sigma,
  minimaEnergy: ({ model }) => model.minima.energy,
  signalEnergy: ({ model }) => existing(model.signal?.energy),
  signalOverlap: ({ model }) => existing(model.signal?.overlap),
  theta: ({ model }) => marginal(model).theta,
  eigenvectorOverlap: ({ model }) => existing(marginal(model).outlierOverlap),
  isolatedEigenvalue: ({ model }) => existing(marginal(model).outlier),
  growthRate: ({ model }) => model.growthRate,
  longestPlateau: ({ model }) => existing(model.escapeTime(initialOverlap)),
  responseRatio: ({ model }) => model.aging.ratio,
  region: ({ model }) => model.region,
  prospect: ({ model }) => model.prospect,
  // Which of two lines a growing matrix meets first.
  easier: ({ model }) => (model.flowLine < model.trivialLine ? 'flow' : 'trivial'),
  escapeTime: async (asking) => {
    const { ended } = await solved(asking, 1e-3);
    return existing(ended?.escape?.time);
  },
  energyAt: (asking) => energyAt(asking, asking.argument('time')),
  excessAt: (asking) => excessAt(asking, asking.argument('time')),
  approachExponent: async (asking) => {
    const [from, to] = [asking.argument('from'), asking.argument('to')];
    const fall = (await excessAt(asking, to)) / (await excessAt(asking, from));
    return Math.log(fall) / Math.log(to / from);
  },
  correlation: async (asking) => {
    const { curves } = await solved(asking);
    const waitingTime = asking.argument('waitingTime');
    const values = curves.find((curve) => curve.waitingTime === waitingTime)?.values;
    return existing(values && valueAt(values.lag, values.correlation, asking.argument('lag')));
  },
  instanceOverlap: overlapOfInstance,
  instanceOutcome: async (asking) =>
    Math.abs(await overlapOfInstance(asking)) >= existing(asking.model.signal?.overlap) / 2
      ? 'found'
      : 'lost',
};

/** The Hessian at the threshold, where its bulk touches zero. */
function marginal(model: SpikedModel): ReturnType<SpikedModel['hessianOfShift']> {
  return model.hessianOfShift(2);
}

/** @throws Error where a sheet asks for what there is not. */
function existing(value: number | null | undefined): number {
  if (value === null || value === undefined)
    throw new Error('The sheet asks for something that does not exist at this place.');
  return value;
}

/** The same solution for all questions of a place with one horizon, so that a class waits for it once. */
function solved(
  { model, argument, measure }: Asking,
  tolerance = 1e-5,
): ReturnType<Measure['dynamics']> {
  const horizon = argument('horizon');
  const asked = { initialOverlap, horizon, tolerance };
  return measure.dynamics(
    pointOf(model),
    asked,
    decades.filter((time) => time < horizon),
  );
}

async function energyAt(asking: Asking, time: number): Promise<number> {
  const { samples } = await solved(asking);
  return existing(valueAt(samples.time, samples.energy, time));
}

async function excessAt(asking: Asking, time: number): Promise<number> {
  return (await energyAt(asking, time)) - asking.model.threshold.energy;
}

function overlapOfInstance({ model, argument, measure }: Asking): Promise<number> {
  return measure.overlapAtEnd(pointOf(model), {
    dimension: argument('dimension'),
    seed: argument('seed'),
    horizon: argument('horizon'),
  });
}

function pointOf({ coordinates: { p, deltaP, invDelta2 } }: SpikedModel): ModelPoint {
  return { p, deltaP, invDelta2 };
}
