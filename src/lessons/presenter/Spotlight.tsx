/** Leaves light around the pointer alone. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './Presenter.module.css';

export function Spotlight(): ReactNode {
  const [{ x, y }, setPlace] = useState({ x: 0.5 * innerWidth, y: 0.4 * innerHeight });
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      setPlace({ x: clientX, y: clientY });
    };
    window.addEventListener('pointermove', follow);
    return () => {
      window.removeEventListener('pointermove', follow);
    };
  }, []);
  return (
    <div
      className={styles.spotlight}
      data-part="spotlight"
      style={{
        background: `radial-gradient(circle at ${x}px ${y}px, transparent 9rem, rgb(0 0 0 / 62%) 9.5rem)`,
      }}
    />
  );
}
