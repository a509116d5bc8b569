import type { CreateKernel } from './kernel';
import { instantiate } from './wasm/module';
import { createWasmKernel } from './wasm/wasmKernel';

/** The plain kernel, once something has been found that speaks against WebAssembly. */
let plain: CreateKernel | null = null;
/** Whether the engine is known to take WebAssembly. */
let isFast = false;

/**
 * To be awaited before the first solve wherever the engine may lack WebAssembly or its vector
 * instructions, may not compile it or may have no memory for it: whatever the reason, the plain kernel
 * is loaded then, and gives the same numbers. Others need not load it.
 */
export async function readyKernel(): Promise<void> {
  if (isFast || plain !== null) return;
  try {
    instantiate();
    isFast = true;
  } catch {
    plain = (await import('./reference/referenceKernel')).createReferenceKernel;
  }
}

/**
 * WebAssembly, or plain TypeScript where `readyKernel` found that the engine refuses it.
 * @throws whatever the engine has against WebAssembly, where it did not say so before; the next
 *   `readyKernel` then loads the plain kernel.
 */
export const createFastestKernel: CreateKernel = (input) => {
  if (plain !== null) return plain(input);
  try {
    return createWasmKernel(input);
  } catch (error) {
    isFast = false;
    throw error;
  }
};
