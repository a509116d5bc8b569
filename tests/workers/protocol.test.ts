import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyColumns } from '../../src/physics/chsck/problem';
import type { FlowSpectrum } from '../../src/physics/flow/problem';
import type { MapBatch } from '../../src/physics/maps/gridMap';
import { mergeBatches, transferables } from '../../workers/protocol/batches';
import { runKey } from '../../workers/protocol/runKey';
import { flowBatch, point } from '../support/computations';

const request = { point, dimension: 200, seed: 7, horizon: 100 };

describe('runKey(kind, request)', () => {
  it('does not depend on the order of the fields', () => {
    const shuffled = {
      horizon: 100,
      seed: 7,
      point: { invDelta2: 2.3, deltaP: 1, p: 3 },
      dimension: 200,
    };
    expect(runKey('flow', shuffled)).toBe(runKey('flow', request));
  });

  it('differs as soon as one number differs in its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (horizon) => {
        const next = horizon * (1 + Number.EPSILON);
        expect(runKey('flow', { ...request, horizon: next })).not.toBe(
          runKey('flow', { ...request, horizon }),
        );
      }),
    );
  });

  it('differs between kinds', () => {
    expect(runKey('phaseLines', { p: 3, deltaP: [1] })).not.toBe(
      runKey('phaseLines', { p: 4, deltaP: [1] }),
    );
    expect(runKey('flow', request)).toMatch(/^flow:/);
  });
});

describe('batches', () => {
  it('are merged column by column', () => {
    const merged = mergeBatches('flow', flowBatch(1, 2), flowBatch(3));
    expect(merged?.samples.time).toEqual(Float64Array.of(1, 2, 3));
    expect(merged?.samples.energy).toHaveLength(3);
  });

  it('of the flow keep all spectra in order and transfer their buffers', () => {
    const spectrum = (time: number): FlowSpectrum => ({
      time,
      mu: 4,
      overlap: 0,
      complete: true,
      resolution: 0,
      modes: { eigenvalue: Float64Array.of(time), signalOverlap: Float64Array.of(1) },
    });
    const earlier = { ...flowBatch(1), spectra: [spectrum(1)] };
    const later = { ...flowBatch(2), spectra: [spectrum(2)] };
    expect(mergeBatches('flow', earlier, later)?.spectra).toEqual([spectrum(1), spectrum(2)]);
    expect(mergeBatches('flow', earlier, flowBatch(2))?.spectra).toEqual([spectrum(1)]);
    expect(transferables('flow', earlier)).toHaveLength(6);
  });

  it('of different passes of the dynamics are kept apart', () => {
    const samples = { ...emptyColumns(1), ...flowBatch(1).samples };
    expect(mergeBatches('dynamics', { pass: 0, samples }, { pass: 1, samples })).toBeNull();
    expect(mergeBatches('dynamics', { pass: 1, samples }, { pass: 1, samples })?.pass).toBe(1);
  });

  it('of one pass of a map are joined from the row of the first, those of two passes are not', () => {
    const rows = (pass: number, firstRow: number, ...value: number[]): MapBatch => ({
      pass,
      rowCount: 3,
      columnCount: 2,
      firstRow,
      cells: { value: Float64Array.from(value) },
    });
    expect(mergeBatches('splitMap', rows(1, 0, 1, 2), rows(1, 1, 3, 4, 5, 6))).toEqual(
      rows(1, 0, 1, 2, 3, 4, 5, 6),
    );
    expect(mergeBatches('splitMap', rows(0, 2, 1, 2), rows(1, 0, 3, 4))).toBeNull();
  });

  it('transfer the buffers that are theirs alone and leave parts of larger ones to be copied', () => {
    const batch = flowBatch(1, 2);
    expect(transferables('flow', batch)).toEqual(
      Object.values(batch.samples).map(({ buffer }) => buffer),
    );
    const { time, ...others } = batch.samples;
    const partial = { samples: { ...others, time: time.subarray(1) } };
    expect(transferables('flow', partial)).toHaveLength(3);
  });
});
