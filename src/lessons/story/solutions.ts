/** Which choice of a step's question is right, by its index: no matter of words. */
export const solutions: readonly number[] = [1, 1, 2, 0, 1, 2, 1, 0, 2, 0];
