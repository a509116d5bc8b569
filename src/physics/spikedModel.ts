/** The model of the paper, 2+p, and what is true of it alone: the lines of its phase diagram. */
import { bayesSpinodalLine } from './lines/bayesSpinodal';
import { gradientFlowLine } from './lines/gradientFlow';
import { langevinLine } from './lines/langevin';
import { mlAmpLine } from './lines/mlAmp';
import { regionOf, type Region } from './lines/regions';
import { trivialisationLine } from './lines/trivialisation';
import { mixtureOf, spikedMixture } from './mixture';
import { Model, type ModelFamily } from './model';
import { once } from './once';
import { parameters, type ModelPoint, type SpikedPoint } from './parameters';

/** The row of the table of models. */
export const spikedFamily: ModelFamily<keyof SpikedPoint> = {
  name: '2+p',
  title: 'a matrix and a tensor of order p, both with the signal',
  coordinates: { p: parameters.p, deltaP: parameters.deltaP, invDelta2: parameters.invDelta2 },
  mixture: spikedMixture,
};

/** The matrix-tensor model of the paper at one point, with its place in the phase diagram. */
export class SpikedModel extends Model<keyof SpikedPoint> {
  constructor({ p, deltaP, invDelta2 }: SpikedPoint) {
    super(spikedFamily, { p, deltaP, invDelta2 });
  }

  override get isSpiked(): boolean {
    return true;
  }

  protected override findRegion(): Region {
    return regionOf(this.coordinates);
  }

  /** 0 without a matrix. */
  override get matrix(): number {
    return this.coordinates.invDelta2;
  }

  override get flowLine(): number {
    return gradientFlowLine(this.coordinates.p, this.coordinates.deltaP);
  }

  /** 1/Δ₂ on the line of the dynamics at a temperature at this Δ_p. */
  override langevinLine(temperature: number): number {
    return langevinLine(this.coordinates.p, this.coordinates.deltaP, temperature);
  }

  override get mlAmpLine(): number {
    return mlAmpLine(this.coordinates.deltaP);
  }

  override get bayesSpinodalLine(): number | null {
    return bayesSpinodalLine(this.coordinates.p, this.coordinates.deltaP);
  }

  private readonly lazyTrivialOfPoint = once(() =>
    trivialisationLine(this.coordinates.p, this.coordinates.deltaP),
  );
  override get trivialLine(): number {
    return this.lazyTrivialOfPoint();
  }

  /** The model at the same p and Δ_p with another matrix. */
  override withMatrix(invDelta2: number): SpikedModel {
    return new SpikedModel({ ...this.coordinates, invDelta2 });
  }
}

const known = new WeakMap<ModelPoint, Model>();

/** The model at a point, which is never changed: the same for the same object. A `SpikedModel` unless it has terms. */
export function modelAt(point: ModelPoint): Model {
  const model = known.get(point) ?? modelMadeAt(point);
  known.set(point, model);
  return model;
}

function modelMadeAt({ terms, ...spiked }: ModelPoint): Model {
  return terms === undefined
    ? new SpikedModel(spiked)
    : new Model({ mixture: () => mixtureOf(terms) }, {});
}
