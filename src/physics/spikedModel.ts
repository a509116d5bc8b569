/** The model of the paper, 2+p, and what is true of it alone: the lines of its phase diagram. */
import { gradientFlowLine } from './lines/gradientFlow';
import { langevinLine } from './lines/langevin';
import { regionOf, type Region } from './lines/regions';
import { trivialisationLine } from './lines/trivialisation';
import { spikedMixture } from './mixture';
import { Model, type ModelFamily } from './model';
import { once } from './once';
import { parameters, type ModelPoint } from './parameters';

/** The row of the table of models. */
export const spikedFamily: ModelFamily<keyof ModelPoint> = {
  name: '2+p',
  title: 'a matrix and a tensor of order p, both with the signal',
  coordinates: { p: parameters.p, deltaP: parameters.deltaP, invDelta2: parameters.invDelta2 },
  mixture: spikedMixture,
};

/** The matrix-tensor model of the paper at one point, with its place in the phase diagram. */
export class SpikedModel extends Model<keyof ModelPoint> {
  constructor(point: ModelPoint) {
    super(spikedFamily, point);
  }

  private readonly lazyRegion = once(() => regionOf(this.coordinates));
  /** The region of the phase diagram that holds the point. */
  get region(): Region {
    return this.lazyRegion();
  }

  /** 1/Δ₂ on the line of gradient flow at this Δ_p. */
  get flowLine(): number {
    return gradientFlowLine(this.coordinates.p, this.coordinates.deltaP);
  }

  /** 1/Δ₂ on the line of the dynamics at a temperature at this Δ_p. */
  langevinLine(temperature: number): number {
    return langevinLine(this.coordinates.p, this.coordinates.deltaP, temperature);
  }

  private readonly lazyTrivialLine = once(() =>
    trivialisationLine(this.coordinates.p, this.coordinates.deltaP),
  );
  /** 1/Δ₂ on the line of trivialisation at this Δ_p. */
  get trivialLine(): number {
    return this.lazyTrivialLine();
  }

  /** The model at the same p and Δ_p with another matrix. */
  withMatrix(invDelta2: number): SpikedModel {
    return new SpikedModel({ ...this.coordinates, invDelta2 });
  }
}

const known = new WeakMap<ModelPoint, SpikedModel>();

/** The model at a point, which is never changed: the same for the same object. */
export function modelAt(point: ModelPoint): SpikedModel {
  const model = known.get(point) ?? new SpikedModel(point);
  known.set(point, model);
  return model;
}
