/** What the module offers; compiled by scripts/kernel.mjs and bound by ../wasmKernel.ts. */
export { allocate } from './memory';
export {
  correlationMemory,
  correlationModal,
  earlier,
  earlyFirst,
  lag,
  lateFirst,
  lawFirst,
  lawSecond,
  lawThird,
  modal,
  responseMemory,
  scaledResponseModal,
  setGrid,
  setLaw,
  setNodes,
  setRow,
  setUnit,
} from './state';
export {
  correlationOf,
  edgesOf,
  placeRow,
  scaledResponseOf,
  setBefore,
  setCurrent,
  setFront,
  setRows,
  slopesOf,
} from './source';
export { blend, prepareEarly, prepareLate, resetOwn, setBlend } from './prepare';
export { setPlaces } from './places';
export { integrate } from './integrate';
export { differentiate, setMoments } from './differentiate';
export { eliminate, solve } from './lu';
