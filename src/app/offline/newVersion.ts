/** The page without network, and how a newer version of it takes the place of this one. */
import { useEffect, useState } from 'react';

/** Addresses of one's own machine serve what was built last, and other programs tomorrow: nothing is kept of them. */
const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether the files of a page at this place are kept for a visit without network: not of a guest in another page. */
export function isKept(
  { protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>,
  isFramed: boolean,
): boolean {
  return !isFramed && /^https?:$/.test(protocol) && !ownMachine.test(hostname);
}

/**
 * Has the browser keep all files of the page (scripts/offline.ts). A newer version is loaded beside this one and waits.
 * @param onNew gets what puts the newer version in place, which loads the page anew; never called by itself.
 * @param signal ends the listening: the page is drawn again after it was hidden, and begins anew.
 */
export async function keepFiles(
  workers: ServiceWorkerContainer,
  onNew: (takeOver: () => void) => void,
  signal: AbortSignal,
): Promise<void> {
  // Browsers of tests have the method and register nothing.
  const registration = (await workers.register(new URL('sw.js', document.baseURI))) as
    ServiceWorkerRegistration | undefined;
  const tell = (): void => {
    if (signal.aborted || !registration?.waiting || !workers.controller) return;
    onNew(() => {
      const reload = (): void => {
        location.reload();
      };
      // Another window of the page may have put it in place already.
      if (!registration.waiting) reload();
      workers.addEventListener('controllerchange', reload, { once: true });
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  tell();
  const watch = (): void => {
    registration?.installing?.addEventListener('statechange', tell, { signal });
  };
  if (!signal.aborted) registration?.addEventListener('updatefound', watch, { signal });
}

/** What puts a newer version of the page in place, once there is one; null until then. */
export function useNewVersion(): (() => void) | null {
  const [takeOver, setTakeOver] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !isKept(location, self !== top)) return;
    const hidden = new AbortController();
    const keepNew = (act: () => void): void => {
      setTakeOver(() => act);
    };
    // Where it is refused the page is there as long as the network is.
    keepFiles(navigator.serviceWorker, keepNew, hidden.signal).catch(() => undefined);
    return () => {
      hidden.abort();
    };
  }, []);
  return takeOver;
}
