/**
 * The explanation of the term under the pointer, with the focus or under the finger. One for the page, so that
 * sentences which change in every frame of a drag have nothing to set up.
 */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { floating } from '../../ui/floating/code';
import { Hint } from '../../ui/Hint';
import { MathText } from '../../ui/MathText';
import { glossaryEntries, isTermKey, type TermKey } from './glossary';
import styles from './Term.module.css';
import type { TermsWords } from './termWords';

interface Shown {
  readonly anchor: Element;
  readonly of: TermKey;
}

/** Milliseconds that the pointer rests on a term before it is explained. */
const openDelay = 250;
/** And in which it may cross to the explanation. */
const closeDelay = 250;

const tipId = 'term-tip';

export interface TermTipsProps {
  /** The words of a language, by the `lang` of the part of the page in which a term stands. */
  readonly wordsIn: (language: string) => TermsWords;
}

export function TermTips({ wordsIn }: TermTipsProps): ReactNode {
  const [shown, setShown] = useState<Shown | null>(null);
  // A part of the page of its own, so that whoever goes from part to part finds it.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => followTerms(setShown), []);
  useEffect(() => {
    shown?.anchor.setAttribute('aria-describedby', tipId);
    return () => {
      shown?.anchor.removeAttribute('aria-describedby');
    };
  }, [shown]);
  if (shown === null) return null;
  const language = shown.anchor.closest<HTMLElement>('[lang]')?.lang ?? '';
  return (
    <aside ref={setPlace} aria-label="Explanation" lang={language}>
      {place === null ? null : (
        // Another term is another tip, at another place.
        <Hint key={shown.of} anchor={{ current: shown.anchor }} container={place}>
          <Tip of={shown.of} terms={wordsIn(language)} />
        </Hint>
      )}
    </aside>
  );
}

function Tip({ of, terms }: { readonly of: TermKey; readonly terms: TermsWords }): ReactNode {
  const { tex, text, equation } = glossaryEntries[of];
  const { name, meaning } = terms[of];
  return (
    <div className={styles.tip} id={tipId} role="tooltip" data-tip={of}>
      <p className={styles.name}>
        <span>{name}</span>
        {text === name || equation?.tex.includes(tex) ? null : <MathText tex={tex} text={text} />}
      </p>
      <p className={styles.meaning}>{meaning}</p>
      {equation === undefined ? null : (
        <div className={styles.equation}>
          <MathText tex={equation.tex} text={equation.text} />
        </div>
      )}
    </div>
  );
}

/** Listens to the page; the returned function ends it. */
function followTerms(show: (shown: Shown | null) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer = 0;
  const later = (shown: Shown | null, delay: number): void => {
    window.clearTimeout(timer);
    if (shown !== null) floating.load();
    timer = window.setTimeout(() => {
      show(shown);
    }, delay);
  };
  const at = (event: Event): Shown | null => {
    const term = event.target instanceof Element ? event.target.closest('[data-term]') : null;
    const of = term?.getAttribute('data-term') ?? undefined;
    return term !== null && isTermKey(of) ? { anchor: term, of } : null;
  };
  const isOnTip = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('[data-tip]') !== null;

  document.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType !== 'mouse') return;
      if (isOnTip(event)) window.clearTimeout(timer);
      else {
        const term = at(event);
        later(term, term === null ? closeDelay : openDelay);
      }
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    (event) => {
      const isByKeyboard =
        event.target instanceof Element && event.target.matches(':focus-visible');
      if (isByKeyboard) later(at(event), 0);
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!isOnTip(event)) later(at(event), 0);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const term = at(event);
      if (event.key === 'Escape') later(null, 0);
      else if (term !== null && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        later(term, 0);
      }
    },
    { signal },
  );
  return () => {
    window.clearTimeout(timer);
    listening.abort();
  };
}
