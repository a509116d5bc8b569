import type { CreateKernel } from '../kernel';
import { LuFactors } from './lu';
import { ReferenceMemory } from './referenceMemory';

/** All of a row's heavy work in plain TypeScript: slower, readable, and what WebAssembly is tested against. */
export const createReferenceKernel: CreateKernel = (input) => ({
  memory: new ReferenceMemory(input),
  factors: new LuFactors(input.size),
});
