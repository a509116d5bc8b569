import { choice } from '../state/settings/kinds';
import { setting } from '../state/settings/setting';

export type TimeScale = 'log' | 'linear';

/** Of every axis of time. */
export const timeScale = setting<TimeScale>('timeScale', choice('log', 'linear'), 'log');
