/** The regions of the phase diagram at a temperature, where Langevin dynamics takes the place of gradient flow. */
import type { FurtherLines } from '../../physics/lines/furtherLines';
import type { PhaseLines } from '../../physics/lines/phaseLines';
import type { RegionBand } from './view';

/**
 * With the line of Langevin dynamics in the place of that of gradient flow. Until it has come the regions stay those of
 * gradient flow and are named so in every length.
 * @param further may be of another temperature or window still.
 * @param temperature T > 0.
 */
export function thermalBands(
  bands: readonly RegionBand[],
  { columns: { deltaP, mlAmp, gradientFlow, trivial } }: PhaseLines,
  further: FurtherLines | null,
  temperature: number,
): readonly RegionBand[] {
  const langevin = further && langevinOn(deltaP, further, temperature);
  if (langevin === null) return bands.map((band) => ({ ...band, ...coldNames[band.key] }));
  const both = langevin.map((value, i) => Math.max(value, trivial[i] ?? NaN));
  const edges: Partial<Record<RegionBand['key'], Partial<RegionBand>>> = {
    fails: {
      high: langevin,
      labelHigh: langevin.map((value, i) => Math.min(value, mlAmp[i] ?? NaN)),
    },
    surfing: { low: langevin, high: both, labelHigh: clearOf(gradientFlow, langevin, both) },
    trivial: { low: both },
  };
  return bands.map((band) => ({ ...band, ...hotNames[band.key], ...edges[band.key] }));
}

/** Where a name ends between two lines below a third, which may run between them. */
function clearOf(line: Float64Array, low: Float64Array, high: Float64Array): Float64Array {
  return high.map((value, i) => {
    const at = line[i] ?? NaN;
    return at > (low[i] ?? NaN) ? Math.min(value, at) : value;
  });
}

/** The line at these places; null where it is of others, or of another temperature. */
function langevinOn(
  deltaP: Float64Array,
  { columns, temperature: known }: FurtherLines,
  temperature: number,
): Float64Array | null {
  const isSame = known === temperature && deltaP.every((value, i) => value === columns.deltaP[i]);
  return isSame && columns.langevin.every(Number.isFinite) ? columns.langevin : null;
}

type Names = Partial<Record<RegionBand['key'], Pick<RegionBand, 'labels' | 'callOut'>>>;

const coldNames: Names = {
  fails: { labels: ['gradient flow fails', 'T = 0: fails'] },
  surfing: {
    labels: ['gradient flow surfs past spurious minima', 'T = 0: surfs'],
    callOut: 'gradient flow surfs here',
  },
};

/** Of the regions of Langevin dynamics; the others keep theirs. */
export const hotNames: Names = {
  fails: { labels: ['Langevin dynamics fails', 'Langevin fails'] },
  surfing: {
    labels: ['Langevin dynamics succeeds, spurious minima exist', 'Langevin succeeds', 'succeeds'],
    callOut: 'Langevin succeeds here',
  },
  trivial: { labels: ['Langevin dynamics succeeds, trivial', 'trivial'] },
};
