/** Brings a panel into sight and gives it the keys, once the page that it is on is there. */
export function revealPanel(id: string): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(id);
    panel?.scrollIntoView({ block: 'nearest' });
    panel?.querySelector<SVGElement>('[role="slider"]')?.focus();
  });
}
