/** The numbers of every panel and the table that shows them: loaded when somebody asks for numbers. */
export { DataTable } from './table/DataTable';
export { complexityData } from './complexity/table';
export { dynamicsData } from './dynamics/table';
export { fateData } from './fate/table';
export { conditionedData } from './finiteNConditioned/table';
export { ensembleData } from './finiteNEnsemble/table';
export { spectrumData } from './finiteNHessian/table';
export { successData } from './finiteNSuccess/table';
export { trendData } from './finiteNTrend/table';
export { globeData } from './globe/table';
export { hessianData } from './hessianDensity/table';
export { bandData } from './overlapBand/table';
export { outlineData } from './overlapMap/table';
export { phaseData } from './phaseDiagram/table';
export { shiftData } from './shiftCurve/table';
export { splitData } from './splitPlane/table';
