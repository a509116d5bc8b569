import { useOutside } from '../ui/useOutside';

/** The theme in force, which the root element carries as an attribute. */
export function useThemeName(): string {
  return useOutside(
    watchTheme,
    () => document.documentElement.dataset['theme'] ?? '',
    () => '',
  );
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    observer.disconnect();
  };
}
