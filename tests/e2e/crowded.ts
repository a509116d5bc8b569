/** What a layout must bear: the sizes of windows, and as many runs as there can be. */
export const windowSizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

/** As in a link: they end within a second or two. */
export const eightRuns = [1.2, 1.45, 1.7, 1.95, 2.2, 2.45, 2.7, 2.95]
  .map((x, i) => `run${i + 1}=p=3,deltaP=1,invDelta2=${x};chsck:m0=0.01,tMax=20,tol=0.001`)
  .join('&');
