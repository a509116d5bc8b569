/** The orthogonal Walsh-Hadamard transform, in place, in n log2 n additions. */

/** @param vector a power of two of numbers. */
export function walshHadamard(vector: Float64Array): void {
  const n = vector.length;
  let half = 1;
  // Two stages at a time read the memory half as often.
  for (; 4 * half <= n; half *= 4)
    for (let block = 0; block < n; block += 4 * half)
      for (let i = block; i < block + half; i++) {
        const a = vector[i];
        const b = vector[i + half];
        const c = vector[i + 2 * half];
        const d = vector[i + 3 * half];
        const sum = a + b;
        const difference = a - b;
        const nextSum = c + d;
        const nextDifference = c - d;
        vector[i] = sum + nextSum;
        vector[i + half] = difference + nextDifference;
        vector[i + 2 * half] = sum - nextSum;
        vector[i + 3 * half] = difference - nextDifference;
      }
  if (half < n)
    for (let i = 0; i < half; i++) {
      const a = vector[i];
      const b = vector[i + half];
      vector[i] = a + b;
      vector[i + half] = a - b;
    }
  const scale = 1 / Math.sqrt(n);
  for (let i = 0; i < n; i++) vector[i] *= scale;
}
