/** Panels that exist for some mixtures only: what they say of all others. */
import type { ComponentType, ReactNode } from 'react';
import type { Model } from '../physics/model';
import { selectModel } from '../state/selectors/landscape';
import { useStore } from '../state/useStore';
import { EmptyPicture } from './EmptyPicture';
import { PanelFrame } from './PanelFrame';
import type { NoiseNotation } from './notation/quantities';
import { useNotation } from './notation/useNotation';

/** The panel for 2+p; for any other mixture what is true of it in its place. */
export function spikedOnly(
  Panel: ComponentType,
  sentence: (model: Model, notation: NoiseNotation) => string,
): ComponentType {
  return function SpikedOnly(): ReactNode {
    const isMixture = useStore(({ view }) => view.point.terms !== undefined);
    return isMixture ? <Instead sentence={sentence} /> : <Panel />;
  };
}

/** The panel where there is a tensor; for a matrix alone why there is nothing to count. */
export function tensorOnly(Panel: ComponentType): ComponentType {
  return function TensorOnly(): ReactNode {
    const isAlone = useStore((state) => selectModel(state).isMatrixAlone);
    return isAlone ? <Instead sentence={() => matrixAlone} /> : <Panel />;
  };
}

const matrixAlone =
  'A matrix alone has no complexity: its stationary points are its N eigenvectors and their opposites, and only the lowest pair are minima.';

function Instead({
  sentence,
}: {
  readonly sentence: (model: Model, notation: NoiseNotation) => string;
}): ReactNode {
  const words = sentence(useStore(selectModel), useNotation());
  return (
    <PanelFrame subtitle="" words="" isEmpty>
      <EmptyPicture words={words} isIdle />
    </PanelFrame>
  );
}
