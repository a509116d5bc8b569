/** How lines of the dynamics look, in pictures and in their legends. */
import { faint } from '../../plot/lines';

export const lookOf = {
  chsck: { width: 2.4, lineStyle: 'full' },
  beside: { width: 1.2, lineStyle: 'full' },
  flow: { width: 1.4, lineStyle: 'dashed' },
  threshold: { width: 1.5, lineStyle: 'dotted' },
  signal: { width: 1, lineStyle: 'dash-dotted' },
  file: { width: 1.2, lineStyle: 'full' },
} as const;

/** A first pass shows at once where a run goes; how accurate that is, only the next one tells. */
export const provisionalOpacity = faint;
