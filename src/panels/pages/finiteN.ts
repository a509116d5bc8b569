/** The panels of the page "Finite N", loaded together when it is first opened. */
export { FiniteNConditioned } from '../finiteNConditioned/FiniteNConditioned';
export { FiniteNEnsemble } from '../finiteNEnsemble/FiniteNEnsemble';
export { FiniteNHessian } from '../finiteNHessian/FiniteNHessian';
export { FiniteNSuccess } from '../finiteNSuccess/FiniteNSuccess';
export { GrowthSign } from '../growthSign/GrowthSign';
export { Threshold } from '../threshold/Threshold';
export { FiniteNTrend } from '../finiteNTrend/FiniteNTrend';
export { Crosscheck } from '../crosscheck/Crosscheck';
export { Algorithms } from '../algorithms/Algorithms';
