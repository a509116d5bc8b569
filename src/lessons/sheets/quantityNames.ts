/** What a sheet may ask for; how each is found stands in quantities.ts. */
export const quantityNames = [
  'flowLine',
  'trivialLine',
  'thresholdEnergy',
  'groundEnergy',
  'minimaComplexity',
  'minimaEnergy',
  'signalEnergy',
  'signalOverlap',
  'theta',
  'eigenvectorOverlap',
  'isolatedEigenvalue',
  'growthRate',
  'longestPlateau',
  'responseRatio',
  'region',
  'prospect',
  'easier',
  'escapeTime',
  'energyAt',
  'excessAt',
  'approachExponent',
  'correlation',
  'instanceOverlap',
  'instanceOutcome',
] as const;

export type QuantityName = (typeof quantityNames)[number];
