/** Rotations of the sphere as unit quaternions, in the angles of d3-geo; the package brings no types. */
declare module 'versor' {
  type Versor = readonly [number, number, number, number];
  type Vector = readonly [number, number, number];

  interface Versors {
    /** Of the angles that d3-geo rotates by, in degrees. */
    (angles: Vector): Versor;
    /** The angles of d3-geo, in degrees. */
    rotation(versor: Versor): [number, number, number];
    multiply(first: Versor, second: Versor): Versor;
    /** The unit vector of a longitude and a latitude in degrees. */
    cartesian(place: readonly [number, number]): [number, number, number];
    /** The rotation by the shortest way that takes one unit vector to the other. */
    delta(from: Vector, to: Vector): Versor;
  }

  const versor: Versors;
  export default versor;
}
