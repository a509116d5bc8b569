/** How far a finite-N run is, in one share of its work that never falls. */

/** Share that drawing the couplings takes. */
const drawingShare = 0.1;

/** Share that spectra take, where such are wanted: a good part of the work at any N. */
const spectraShare = 0.4;

export class FlowProgress {
  private drawn = 0;
  private flowed = 0;
  private finished = 0;
  private current = 0;

  /** @param spectra how many are wanted. */
  constructor(
    private readonly horizon: number,
    private readonly spectra: number,
  ) {}

  get fraction(): number {
    const spectra = this.spectra === 0 ? 0 : spectraShare;
    const diagonalised = (this.finished + this.current) / Math.max(1, this.spectra);
    return (
      drawingShare * this.drawn +
      (1 - drawingShare - spectra) * this.flowed +
      spectra * Math.min(1, diagonalised)
    );
  }

  /** The couplings are drawn up to this share. */
  draw(share: number): void {
    this.drawn = Math.max(this.drawn, share);
  }

  /** The flow has reached this time; steps grow with time, so the work goes like its logarithm. */
  reach(time: number): void {
    this.flowed = Math.max(this.flowed, Math.log1p(time) / Math.log1p(this.horizon));
  }

  /** The spectrum under way is done up to this share. */
  diagonalise(share: number): void {
    this.current = Math.max(this.current, share);
  }

  finishSpectrum(): void {
    this.finished++;
    this.current = 0;
  }
}
