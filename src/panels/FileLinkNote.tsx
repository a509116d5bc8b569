import type { ReactNode } from 'react';

/** Beside a link to share: what to do with it where this page is a file, which others have elsewhere. */
export function FileLinkNote(): ReactNode {
  const { protocol, pathname } = location;
  if (protocol !== 'file:') return null;
  const name = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
  return (
    <p>{`This page is a file, and the link leads to the copy on this machine. Whoever has another copy opens it and puts what follows “${name}” behind its address.`}</p>
  );
}
