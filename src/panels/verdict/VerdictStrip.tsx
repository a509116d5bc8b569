/** The answer at the current point, across the top of the page; or what happens there, while it is played. */
import { useContext } from 'react';
import type { ReactNode } from 'react';
import { isCooled } from '../../physics/thermal/schedule';
import type { ThermalProspect } from '../../physics/thermal/thermalProspect';
import { chsckPart, temperatureOf } from '../../state/settings/launch';
import { surfing } from '../../state/settings/surf';
import { selectModel } from '../../state/selectors/landscape';
import { useStore } from '../../state/useStore';
import { onDemand } from '../../ui/onDemand';
import { Popover } from '../../ui/Popover';
import { ControlWordsContext } from '../controlWords';
import { surfCode } from '../player/surf';
import { SurfButton } from '../player/SurfButton';
import { useDetails } from '../Detail';
import { sentences } from '../sentences';
import { coolingWords } from '../temperatureWords';
import { Explained } from '../terms/Explained';
import styles from './VerdictStrip.module.css';
import { plainWhy } from './plainWords';
import { selectShownRegion, useVerdict } from './useVerdict';

const marks: Readonly<Record<ThermalProspect, string>> = {
  equilibrates: '✕',
  escapes: '✓',
  marginal: '–',
  grows: '✕',
  fades: '✕',
  ages: '✕',
};

const SurfBar = onDemand(surfCode, (code) => code.SurfBar);

/** @param invitation stands in the place of the answer, where that is to be found by playing. */
export function VerdictStrip({ invitation }: { readonly invitation?: string }): ReactNode {
  const region = useStore(selectShownRegion);
  const isSurfing = useStore(({ view }) => surfing.of(view));
  const isDetailed = useDetails();
  const words = useContext(ControlWordsContext);
  return (
    <section
      className={isSurfing ? styles.surf : styles.strip}
      data-plain={isDetailed ? undefined : ''}
      data-region={invitation === undefined ? region : 'untold'}
      aria-label={words.answer}
      data-part="answer"
    >
      <div className={styles.play}>
        <SurfButton />
      </div>
      {isSurfing ? (
        <SurfBar />
      ) : invitation === undefined ? (
        <Answer />
      ) : (
        <p className={styles.why}>{invitation}</p>
      )}
    </section>
  );
}

function Answer(): ReactNode {
  const model = useStore(selectModel);
  const asked = useStore(({ view }) => chsckPart.asked.of(view));
  const isDetailed = useDetails();
  const isCold = useStore(({ view }) => temperatureOf(view)) === 0;
  const { prospect, headline, why, caveat } = useVerdict();
  return (
    <>
      <span className={styles.mark} aria-hidden="true">
        {marks[prospect]}
      </span>
      <p className={styles.headline} data-testid="verdict">
        {headline}
      </p>
      <p className={styles.why}>
        <span>
          <Explained text={isDetailed || !isCold ? why : plainWhy(model)} />
        </span>
        <Caveats of={sentences(caveat, isCooled(asked) ? coolingWords(asked) : '')} />
      </p>
    </>
  );
}

/** What limits the answer, on request: nothing below moves where it begins to hold. On paper it is written out. */
function Caveats({ of: text }: { readonly of: string }): ReactNode {
  if (text === '') return null;
  return (
    <span className={styles.caveats}>
      {' '}
      <strong className={styles.written}>
        <Explained text={text} />
      </strong>
      <Popover
        label="caveat"
        isWord
        accessibleName="What limits this answer"
        title="What limits this answer"
      >
        <p>
          <Explained text={text} />
        </p>
      </Popover>
    </span>
  );
}
