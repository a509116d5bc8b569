import { useLayoutEffect } from 'react';

/** White whatever the theme: black is the absence of colour on a projector. */
export function useProjector(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const theme = dataset['theme'];
    dataset['theme'] = 'paper';
    dataset['presenting'] = '';
    return () => {
      if (theme !== undefined) dataset['theme'] = theme;
      delete dataset['presenting'];
    };
  }, []);
}
