/** As many frames at most: a figure is drawn once it has been measured. */
const framesToDraw = 60;

/** The section of a panel as soon as it shows a figure. Rejects with a sentence if it does not. */
export function pictureSection(id: string): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const look = (framesLeft: number): void => {
      const section = document.getElementById(id);
      if (section?.querySelector('[data-part="picture"] svg[role="group"]')) resolve(section);
      else if (framesLeft === 0) reject(new Error('the panel shows no figure'));
      else
        requestAnimationFrame(() => {
          look(framesLeft - 1);
        });
    };
    look(framesToDraw);
  });
}
