/**
 * What a page and the Saddle Surfer in one of its frames say to each other (docs/embedding.md). They meet by a message
 * to each other's window, and then talk through a port of their own, which nobody else can read or write.
 */

/** Fields of a link by their keys, such as `invDelta2`; null puts a field back to its default. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** What the frame shows. Numbers are as in links, without rounding for people. */
export interface EmbedState {
  /** The whole view as the text of a link, without `#`. */
  readonly link: string;
  readonly point: { readonly p: number; readonly deltaP: number; readonly invDelta2: number };
  /** Where the point lies in the phase diagram. */
  readonly region: string;
  /** Energy per spin of the threshold states, where gradient flow arrives first. */
  readonly thresholdEnergy: number;
  /** Rate Λ at which the overlap grows there; 0 where gradient flow fails. */
  readonly growthRate: number;
  /** Whether all that is shown has been computed. */
  readonly settling: 'computing' | 'failed' | 'settled';
}

/** To a window. `hello` and `ready` say that somebody is there; `connect` brings the port. */
export interface Greeting {
  readonly saddleSurfer: 1;
  readonly type: 'hello' | 'ready' | 'connect';
}

/** Through the port, to the frame. Each `set` is answered under its id. */
export type HostMessage =
  | { readonly type: 'set'; readonly id: number; readonly fields: Fields }
  | { readonly type: 'subscribe' | 'unsubscribe' };

/** Through the port, from the frame. */
export type EmbedMessage =
  /** `problems`: one sentence for each field that was not taken. */
  | { readonly type: 'answer'; readonly id: number; readonly problems: readonly string[] }
  | { readonly type: 'state'; readonly state: EmbedState };

export function isGreeting(data: unknown, type: Greeting['type']): boolean {
  return isObject(data) && data['saddleSurfer'] === 1 && data['type'] === type;
}

export function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
