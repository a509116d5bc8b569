/**
 * The surf as part of the view: whether it is open, so that its caption and controls are shown, with the flow of the
 * current point solved on every page, and how it is played.
 */
import { flag, oneOf } from './kinds';
import { settingsUnder } from './setting';

/** How many times as fast as usual it may be played. */
export const surfSpeeds: readonly number[] = [0.5, 1, 2, 4];

const { setting } = settingsUnder('the surf');

export const surfing = setting('surf', flag, false);
export const surfSpeed = setting('surfSpeed', oneOf(surfSpeeds), 1);
/** Whether it begins again at its end. */
export const surfLoop = setting('surfLoop', flag, false);

export const surfSettings = [surfing, surfSpeed, surfLoop];
