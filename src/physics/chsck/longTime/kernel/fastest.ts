import type { CreateKernel } from './kernel';
import { createReferenceKernel } from './reference/referenceKernel';
import { createWasmKernel } from './wasm/wasmKernel';

/**
 * WebAssembly, or plain TypeScript where the engine has none, lacks its vector instructions, may not
 * compile it or has no memory for it: whatever the reason, the plain kernel gives the same numbers.
 */
export const createFastestKernel: CreateKernel = (input) => {
  try {
    return createWasmKernel(input);
  } catch {
    return createReferenceKernel(input);
  }
};
