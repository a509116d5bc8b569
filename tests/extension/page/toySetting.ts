import { numberIn } from '../../../src/state/settings/kinds';
import { setting } from '../../../src/state/settings/setting';

/** A setting, whole: with the row of its panel it is in the link and in undo. */
export const toyPower = setting('toyPower', numberIn({ min: 1, max: 9, integer: true }), 2);
