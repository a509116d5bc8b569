import { toast } from '../../ui/toasts';

/** Does it, or says that it did not work, why, and what else can be done. */
export function attempt(what: string, instead: string, act: () => Promise<void>): void {
  act().catch((error: unknown) => {
    const why = error instanceof Error && error.message !== '' ? `: ${error.message}` : '';
    toast(`“${what}” did not work${why.replace(/\.$/, '')}. ${instead}`);
  });
}
