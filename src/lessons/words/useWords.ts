/** The words of the language that is chosen, or that the reader's browser asks for. */
import { useEffect, useMemo } from 'react';
import type { Language } from '../../state/settings/language';
import { useStore } from '../../state/useStore';
import { useCode } from '../../ui/useCode';
import { languageOf, languageRows, type LanguageRow } from './languages';
import { wordsWith, type Words } from './words';

export function useLanguage(): Language {
  return useStore(({ view }) => languageOf(view, navigator.languages));
}

export interface SpokenWords extends Words, Pick<LanguageRow, 'code'> {
  /** That of `words`: English until those of another one are there, and where they could not be loaded. */
  readonly spoken: Language;
  readonly isLoading: boolean;
}

export function useWords(): SpokenWords {
  const language = useLanguage();
  const { code } = languageRows[language];
  const state = useCode(code);
  return useMemo(() => {
    const isThere = state.status === 'loaded';
    return {
      ...wordsWith(isThere ? state.module : {}),
      code,
      spoken: isThere ? language : 'en',
      isLoading: state.status === 'unasked' || state.status === 'loading',
    };
  }, [state, code, language]);
}

/** The language of the page as a whole, while what calls this is its main part. */
export function usePageLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
    return () => {
      document.documentElement.lang = 'en';
    };
  }, [language]);
}
