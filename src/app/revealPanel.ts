/**
 * Brings a panel into sight and gives it the keys. It may not be there yet: a page that is opened for
 * the first time loads first, and a figure is drawn once it has been measured. Until then it is looked
 * for in every frame, unless the reader does something else meanwhile.
 */
export function revealPanel(id: string): void {
  callOff();
  let frame = requestAnimationFrame(look);
  let framesThere = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const type of otherActs) window.removeEventListener(type, stop);
  };
  for (const type of otherActs) window.addEventListener(type, stop);
  callOff = stop;

  function look(): void {
    const panel = document.getElementById(id);
    const slider = panel?.querySelector<SVGElement>('[role="slider"]') ?? null;
    if (panel !== null && (slider !== null || framesThere === framesToDraw)) {
      stop();
      panel.scrollIntoView({ block: 'nearest' });
      (slider ?? panel).focus();
      return;
    }
    if (panel !== null) framesThere += 1;
    frame = requestAnimationFrame(look);
  }
}

/** By then a panel that has a slider shows it; the others get the keys themselves. */
const framesToDraw = 10;

const otherActs = ['pointerdown', 'keydown', 'wheel'] as const;

let callOff = (): void => undefined;
