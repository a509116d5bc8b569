/** The panels of the page "How it ages", loaded together when it is first opened. */
export { AgingApproach } from '../agingApproach/AgingApproach';
export { AgingCorrelation } from '../agingCorrelation/AgingCorrelation';
export { AgingMemory } from '../agingMemory/AgingMemory';
export { AgingResponse } from '../agingResponse/AgingResponse';
