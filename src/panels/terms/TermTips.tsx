/**
 * The explanation of the term, or of the label of a number, under the pointer, with the focus or under the finger. One
 * for the page, so that sentences which change in every frame of a drag have nothing to set up.
 */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { codeOnDemand } from '../../ui/codeOnDemand';
import { floating } from '../../ui/floating/code';
import { Hint } from '../../ui/Hint';
import { useOutside } from '../../ui/useOutside';
import { isTermKey, type TermKey } from './glossary';
import type { TermsWords } from './termWords';

interface Shown {
  readonly anchor: HTMLElement;
  /** Null for the label of a field, which brings its own words. */
  readonly of: TermKey | null;
}

/** Milliseconds that the pointer rests on a term before it is explained. */
const openDelay = 250;
/** And in which it may cross to the explanation. */
const closeDelay = 250;

const tipId = 'term-tip';

/** With what the terms mean; loaded when the first is asked for. */
const tips = codeOnDemand('The explanation', async () => {
  const { Tip, FieldTip } = await import('./Tip');
  return { Tip, FieldTip };
});

export interface TermTipsProps {
  /** The words of a language, by the `lang` of the part of the page in which a term stands; null for English. */
  readonly wordsIn: (language: string) => TermsWords | null;
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
  const code = useOutside(tips.subscribe, tips.state);
  if (shown === null || code.status !== 'loaded') return null;
  const language = shown.anchor.closest<HTMLElement>('[lang]')?.lang ?? '';
  return (
    <aside ref={setPlace} aria-label="Explanation" lang={language}>
      {place === null ? null : (
        // Another term is another tip, at another place.
        <Hint
          key={shown.of ?? shown.anchor.dataset['about']}
          anchor={{ current: shown.anchor }}
          container={place}
        >
          {shown.of === null ? (
            <code.module.FieldTip label={shown.anchor} id={tipId} />
          ) : (
            <code.module.Tip of={shown.of} words={wordsIn(language)} id={tipId} />
          )}
        </Hint>
      )}
    </aside>
  );
}

/** A term or the label of a field at an element; null elsewhere. */
function explainedAt(element: Element | null): Shown | null {
  const anchor = element?.closest<HTMLElement>('[data-term], [data-about]') ?? null;
  if (anchor === null) return null;
  const of = anchor.dataset['term'];
  if (of === undefined) return { anchor, of: null };
  return isTermKey(of) ? { anchor, of } : null;
}

/** The label of the field that the keyboard is in. */
function labelOf(input: Element): Element | null {
  return input instanceof HTMLInputElement ? (input.labels?.[0] ?? null) : null;
}

/** Listens to the page; the returned function ends it. */
function followTerms(show: (shown: Shown | null) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer = 0;
  const later = (shown: Shown | null, delay: number): void => {
    window.clearTimeout(timer);
    if (shown !== null) {
      floating.load();
      tips.load();
    }
    timer = window.setTimeout(() => {
      show(shown);
    }, delay);
  };
  // Every focus of a text field counts as the keyboard's: also that of a click.
  let isKeyLast = false;
  const at = ({ target }: Event): Shown | null =>
    explainedAt(target instanceof Element ? target : null);
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
      const { target } = event;
      const isByKeyboard =
        isKeyLast && target instanceof Element && target.matches(':focus-visible');
      if (isByKeyboard) later(explainedAt(target) ?? explainedAt(labelOf(target)), 0);
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (isOnTip(event)) return;
      const shown = at(event);
      // A finger asks what the number is; the field would take the focus, and the screen's keyboard half the screen.
      if (shown?.of === null && isTouch(event)) event.preventDefault();
      later(shown, 0);
    },
    { signal },
  );
  document.addEventListener('pointerdown', () => (isKeyLast = false), { signal, capture: true });
  document.addEventListener(
    'keydown',
    (event) => {
      isKeyLast = true;
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

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
