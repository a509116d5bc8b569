/** At how many places a threshold is measured: nearer ones cost more and say less, since runs are longer there. */
export const usualPlaces = 6;

/** At how many places the exponent of a power-law growth is measured: as many as show how its zero is bent. */
export const signPlaces = 3;
