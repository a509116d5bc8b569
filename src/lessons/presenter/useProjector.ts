import { useLayoutEffect } from 'react';
import { useRootMark } from '../../ui/useRootMark';

/** White whatever the theme: black is the absence of colour on a projector. */
export function useProjector(): void {
  useRootMark('presenting');
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const theme = dataset['theme'];
    dataset['theme'] = 'paper';
    return () => {
      if (theme !== undefined) dataset['theme'] = theme;
    };
  }, []);
}
