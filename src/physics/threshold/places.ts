/** At how many places a threshold is measured: nearer ones cost more and say less, since runs are longer there. */
export const usualPlaces = 6;
