import type { CreateKernel } from './kernel';
import { createReferenceKernel } from './reference/referenceKernel';
import { createWasmKernel } from './wasm/wasmKernel';

/** WebAssembly, or plain TypeScript where vector instructions are not supported. */
export const createFastestKernel: CreateKernel = (input) => {
  try {
    return createWasmKernel(input);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return createReferenceKernel(input);
    throw error;
  }
};
