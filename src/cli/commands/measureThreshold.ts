import { gradientFlowLine } from '../../physics/lines/gradientFlow';
import { langevinLine } from '../../physics/lines/langevin';
import { delta2 } from '../../physics/parameters';
import type { GrowthPoint } from '../../physics/threshold/growthPoint';
import type { GrowthSign } from '../../physics/threshold/growthSign';
import { measureGrowthSign } from '../../physics/threshold/measureGrowthSign';
import { measureThreshold } from '../../physics/threshold/measureThreshold';
import { spikedGrowth } from '../../physics/threshold/spikedGrowth';
import type { Vanishing } from '../../physics/threshold/vanishing';
import { optionalFlag, parameterFlag, pointFlags, switchFlag } from '../args';
import { defineCommand, type Document } from '../command';

/** A cross of the paper's Fig. 2: the threshold of gradient flow, or of the dynamics at a temperature, measured on solutions of the equations. */
export const measureThresholdCommand = defineCommand({
  name: 'measure-threshold',
  summary: '1/Δ₂ at which growth rates measured on solutions of the dynamics vanish',
  flags: {
    p: pointFlags.p,
    'delta-p': pointFlags['delta-p'],
    temperature: optionalFlag(parameterFlag('temperature'), 0),
    'growth-sign': switchFlag('instead: where power-law growth below the threshold turns to decay'),
  },
  plan:
    ({ p, 'delta-p': deltaP, temperature, 'growth-sign': isSign }) =>
    async ({ drive, remark }): Promise<Document> => {
      const family = spikedGrowth({ p, deltaP, temperature });
      try {
        if (isSign) {
          const sign = await drive(measureGrowthSign(family));
          return { p, deltaP, temperature, ...(sign && signDocument(sign)) };
        }
        const points: GrowthPoint[] = [];
        const measured = await drive(measureThreshold(family), ({ batch }) => {
          if (batch) points.push(batch.point);
        });
        return {
          p,
          deltaP,
          temperature,
          ...(measured && {
            invDelta2: measured.byRate.value,
            errorEstimate: measured.byRate.error,
            byRate: fitDocument(measured.byRate),
            byEscape: fitDocument(measured.byEscape),
            ...(temperature === 0
              ? { equation5: { invDelta2: gradientFlowLine(p, deltaP) } }
              : { langevinFormula: { invDelta2: langevinLine(p, deltaP, temperature) } }),
          }),
          points: points.map(pointDocument),
        };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        remark(error.message);
        return { p, deltaP, message: error.message, ended: 'limit' };
      }
    },
});

function pointDocument({ control, rate, escapeRate, time, solverError, misfit }: GrowthPoint) {
  return {
    invDelta2: control,
    rate: rate.value,
    escapeRate: escapeRate.value,
    t: time,
    errorEstimate: { rate: rate.error, escapeRate: escapeRate.error, logOverlap: solverError },
    largestMisfit: misfit,
  };
}

function fitDocument(fit: Vanishing) {
  const { value, error, exponent, exponentError, logAmplitude, curvature, residuals } = fit;
  return {
    invDelta2: value,
    delta2: delta2(value),
    exponent,
    errorEstimate: { invDelta2: error, exponent: exponentError },
    logAmplitude,
    curvature,
    logResiduals: residuals,
  };
}

function signDocument(sign: GrowthSign) {
  return {
    invDelta2: sign.value,
    errorEstimate: sign.error,
    byTime: sign.places.map(({ time, control, error }) => ({
      t: time,
      invDelta2: control,
      errorEstimate: error,
    })),
    exponents: sign.points.map(({ control, exponents }) => ({
      invDelta2: control,
      exponents: exponents.map(({ value }) => value),
      errorEstimates: exponents.map(({ error }) => error),
    })),
  };
}
