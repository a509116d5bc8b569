/** A link as a picture for a phone's camera, made here: nothing of it leaves the page. Dark on white in every theme. */
import { encode } from 'uqr';
import { memo } from 'react';
import type { ReactNode } from 'react';
import styles from './QrCode.module.css';

export interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for screen readers. */
  readonly name: string;
}

/** White modules around it that a camera needs to find it. */
const border = 4;
/** Bytes that the largest code holds at the least correction (version 40, L). */
const most = 2953;

export const QrCode = memo(function QrCode({ text, name }: QrCodeProps): ReactNode {
  const { length } = new TextEncoder().encode(text);
  if (length > most)
    return (
      <p>{`This link is too long for a QR code: ${length} characters, of which one holds ${most}. With fewer runs it is shorter.`}</p>
    );
  const { data, size } = encode(text, { border, boostEcc: true });
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
});

/** One rectangle for each run of dark modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
      }),
    )
    .join('');
}
