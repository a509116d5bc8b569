/** Rotations of the sphere as unit quaternions, in the angles of d3-geo; the package brings no types. */
declare module 'versor' {
  type Versor = readonly [number, number, number, number];
  type Vector = readonly [number, number, number];

  interface Versors {
    /** Of the angles that d3-geo rotates by, in degrees. */
    (angles: Vector): Versor;
    multiply(first: Versor, second: Versor): Versor;
  }

  const versor: Versors;
  export default versor;
}
