/** Which window a second one shows: a field of the address before its `#`. */
import { keepText, readText } from '../../ui/storage';

const field = 'shows';
const names = /^[a-z0-9]{1,20}$/;

/** A name for a window that nobody else has. */
export function newWindowName(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(36);
}

/** Under what second windows find this one, also after it has been loaded anew; null before there were any. */
export function keptMeeting(): string | null {
  return readText('session', 'second');
}

export function meeting(): string {
  const name = keptMeeting() ?? newWindowName();
  keepText('session', 'second', name);
  return name;
}

/** Where the window of an address looks for the one that it shows; null if it is one of its own. */
export function shownMeeting(search: string): string | null {
  const name = new URLSearchParams(search).get(field);
  return name !== null && names.test(name) ? name : null;
}

/** The address of a second window. @param page of this window, with the view. */
export function secondAddress(page: string, name: string): string {
  const url = new URL(page);
  url.searchParams.set(field, name);
  return url.href;
}

/** The window is one of its own, also after it is loaded anew. */
export function forgetShown(): void {
  const url = new URL(location.href);
  url.searchParams.delete(field);
  try {
    history.replaceState(history.state, '', url.href);
  } catch {
    // Where the address may not be changed the window asks again when it is loaded anew.
  }
}
