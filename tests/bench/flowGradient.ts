import { energyAndGradient } from '../../src/physics/flow/dense/gradient';
import { finish } from '../../src/physics/flow/landscape';
import { drawInstance } from '../support/flowInstances';
import { printTable, secondsOf } from './measure';

/** The gradient reads every coupling once: its throughput against copying the same memory. */
export function benchFlowGradient(): void {
  const point = { p: 3, deltaP: 1, invDelta2: 2.3 };
  const rows = [100, 200, 300, 500].map((N) => {
    const instance = drawInstance(point, N, 1);
    const gradient = new Float64Array(N);
    const [tensor] = instance.tensors;
    const couplings = tensor?.couplings ?? new Float32Array(0);
    const copy = new Float32Array(couplings.length);
    const seconds = secondsOf(
      () => finish(energyAndGradient(instance, instance.start, gradient)),
      20,
    );
    const copying = secondsOf(() => {
      copy.set(couplings);
    }, 20);
    const gigabytes = couplings.byteLength / 1e9;
    return [
      String(N),
      (1000 * seconds).toFixed(2),
      (gigabytes / seconds).toFixed(2),
      (gigabytes / copying).toFixed(2),
      (seconds / copying).toFixed(2),
    ];
  });
  printTable(
    'Finite-N gradient, dense tensor in single precision',
    ['N', 'ms', 'GB/s read', 'GB/s of a plain copy', 'time ratio'],
    rows,
  );
}
