/** The other languages in which there are words, each by its own name. */
import type { ReactNode } from 'react';
import { language, languages } from '../../state/settings/language';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { languageRows } from './languages';
import { useLanguage } from './useWords';

export function LanguageSwitch(): ReactNode {
  const { actions } = useApp();
  const current = useLanguage();
  return languages
    .filter((name) => name !== current)
    .map((name) => (
      <span key={name} lang={name}>
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            actions.set(language, name);
          }}
        >
          {languageRows[name].name}
        </Button>
      </span>
    ));
}
