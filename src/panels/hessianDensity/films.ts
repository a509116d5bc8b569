/** What the Hessian panel can play: the energy falls, or the signal grows. */
import { hessianSource } from '../../state/settings/hessian';
import type { App } from '../../state/app';
import { selectModel } from '../../state/selectors/landscape';
import type { Film } from '../player/PlayControl';
import { energyWay, shareOf, signalWay, valueAtShare } from './ways';

const showPoints = ({ actions }: App): void => {
  actions.set(hessianSource, 'energy', 'drag');
};

/** The bulk of the spectrum moves to the right until nothing is left of zero. */
export const energyFilm: Film = {
  label: 'lower ε',
  names: {
    play: 'Play: the energy falls to the ground energy',
    pause: 'Pause the energy',
    step: 'Step down in energy',
  },
  seconds: 9,
  steps: 20,
  begin: showPoints,
  share({ store }) {
    const state = store.getState();
    const { energy } = state.view;
    return energy === null ? 0 : shareOf(energyWay(selectModel(state)), energy);
  },
  show({ actions, store }, share, gesture) {
    actions.pinEnergy(valueAtShare(energyWay(selectModel(store.getState())), share), gesture);
  },
};

/** Where the film of the signal stands; anywhere else it begins anew, so that none misses the start. */
let lastSignal: number | null = null;

/** At the threshold the bulk stays; the isolated eigenvalue leaves it. */
export const signalFilm: Film = {
  label: 'raise θ',
  names: {
    play: 'Play: the signal grows through the transition at θ = 1',
    pause: 'Pause the signal',
    step: 'Step up in signal',
  },
  seconds: 9,
  steps: 16,
  begin: showPoints,
  share({ store }) {
    const model = selectModel(store.getState());
    const way = signalWay(model);
    return way !== null && model.matrix !== null && model.matrix === lastSignal
      ? shareOf(way, model.matrix)
      : 0;
  },
  show({ actions, store }, share, gesture) {
    const way = signalWay(selectModel(store.getState()));
    if (way === null) return;
    const invDelta2 = valueAtShare(way, share);
    lastSignal = Number(invDelta2.toPrecision(4));
    actions.setPoint({ invDelta2: lastSignal }, gesture);
  },
};
