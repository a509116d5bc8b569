/** What follows from a mixture at one temperature, each computed when it is first asked for. */
import type { Mixture } from '../mixture';
import { once } from '../once';
import { signalInstability, thermalAging, type ThermalAging } from './thermalAging';
import { thermalProspect, type ThermalProspect } from './thermalProspect';
import { thermalSignal, type ThermalSignal } from './thermalSignal';

export class Thermal {
  /** @param temperature T >= 0. */
  constructor(
    private readonly mixture: Mixture,
    readonly temperature: number,
  ) {}

  private readonly lazyAging = once(() => thermalAging(this.mixture, this.temperature));
  /** Where a random start goes while it is uncorrelated with the signal. */
  get aging(): ThermalAging {
    return this.lazyAging();
  }

  private readonly lazySignal = once(() => thermalSignal(this.mixture, this.temperature));
  /** Where it ends once it has found the signal; null if there is no such state. */
  get signal(): ThermalSignal | null {
    return this.lazySignal();
  }

  private readonly lazyProspect = once(() => thermalProspect(this.mixture, this.temperature));
  /** What becomes of a small overlap. */
  get prospect(): ThermalProspect {
    return this.lazyProspect();
  }

  /** Above 1 a small overlap grows exponentially. */
  get instability(): number {
    return signalInstability(this.mixture, this.temperature);
  }
}
