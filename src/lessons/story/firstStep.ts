/** The step that a first visit begins with, as a link without `#`: known before the story is loaded. */
export const firstStep = 'v=2&deltaP=0.01&invDelta2=50&details=0&story=1';
