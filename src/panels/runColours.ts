/** One colour per run slot, everywhere that run is drawn. */
export function runColour(slot: number): string {
  return `var(--run-${slot})`;
}
