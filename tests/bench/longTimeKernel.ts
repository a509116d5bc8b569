/** The heavy work of the long-time solver's rows: WebAssembly against plain TypeScript. */
import type { CreateKernel } from '../../src/physics/chsck/longTime/kernel/kernel';
import { createReferenceKernel } from '../../src/physics/chsck/longTime/kernel/reference/referenceKernel';
import { createWasmKernel } from '../../src/physics/chsck/longTime/kernel/wasm/wasmKernel';
import { March } from '../../src/physics/chsck/longTime/run/march';
import { fast, fine, standard, type Preset } from '../../src/physics/chsck/longTime/scheme/presets';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable, secondsOf } from './measure';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });
const problem = { mixture, initialOverlap: 1e-10, horizon: 1e6 };

function passSeconds(preset: Preset, kernel: CreateKernel): number {
  return secondsOf(() => {
    for (const steps = new March(problem, preset, kernel).run(); !steps.next().done;);
  }, 2);
}

export function benchLongTimeKernel(): void {
  printTable(
    'One pass to t = 1e6 (p = 3, Δₚ = 1, 1/Δ₂ = 1.5): seconds',
    ['pass', 'WebAssembly', 'TypeScript', 'ratio'],
    [fast, standard, fine].map((preset) => {
      const compiled = passSeconds(preset, createWasmKernel);
      const plain = passSeconds(preset, createReferenceKernel);
      return [
        preset.name,
        compiled.toPrecision(2),
        plain.toPrecision(2),
        (plain / compiled).toFixed(1),
      ];
    }),
  );
}
