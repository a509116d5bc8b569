/** The panels of the page "The landscape", loaded together when it is first opened. */
export { Fate } from '../fate/Fate';
export { OverlapBand } from '../overlapBand/OverlapBand';
export { OverlapMap } from '../overlapMap/OverlapMap';
export { ShiftCurve } from '../shiftCurve/ShiftCurve';
export { SplitPlane } from '../splitPlane/SplitPlane';
