/** The side of the page around: what it said is heard, also by a frame that is loaded anew meanwhile. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectEmbed, type EmbedState } from '../../src/embed/client';
import type { EmbedMessage, HostMessage } from '../../src/embed/protocol';
import { eventually } from '../support/eventually';

const origin = 'https://example.org';
const state: EmbedState = {
  link: 'v=2',
  point: { p: 3, deltaP: 1, invDelta2: 2 },
  region: 'surfing',
  thresholdEnergy: -1.8,
  growthRate: 0,
  settling: 'settled',
};

/** The program in the frame: each loading of it has heard what was said through its own port. */
class Frame {
  readonly src = `${origin}/#v=2`;
  heard: HostMessage[] = [];
  private port: MessagePort | undefined;
  readonly contentWindow = {
    postMessage: (data: { readonly type: string }, _to: string, ports: MessagePort[]) => {
      if (data.type !== 'connect') return;
      this.port = ports[0];
      if (this.port)
        this.port.onmessage = ({ data: said }: MessageEvent<HostMessage>) => {
          this.heard.push(said);
        };
    },
  };

  /** It is there, for the first time or again, and greets. */
  load(): void {
    this.port?.close();
    this.heard = [];
    const data = { saddleSurfer: 1, type: 'ready' };
    const greeting = Object.assign(new Event('message'), {
      source: this.contentWindow,
      origin,
      data,
    });
    window.dispatchEvent(greeting);
  }

  say(message: EmbedMessage): void {
    this.port?.postMessage(message);
  }

  leave(): void {
    this.port?.close();
  }
}

let frame: Frame;
beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { baseURI: `${origin}/host.html` });
  frame = new Frame();
});
afterEach(() => {
  frame.leave();
  vi.unstubAllGlobals();
});

const connect = () => connectEmbed(frame as unknown as HTMLIFrameElement);

describe('a frame that is loaded anew', () => {
  it('is told again what the one before has not answered', async () => {
    const embed = connect();
    frame.load();
    const answered = embed.set({ invDelta2: 2 });
    const lost = embed.set({ invDelta2: 3 });
    await eventually(() => {
      expect(frame.heard).toHaveLength(2);
    });
    frame.say({ type: 'answer', id: 1, problems: [] });
    expect(await answered).toEqual([]);
    frame.load();
    await eventually(() => {
      expect(frame.heard).toEqual([{ type: 'set', id: 2, fields: { invDelta2: 3 } }]);
    });
    frame.say({ type: 'answer', id: 2, problems: ['no'] });
    expect(await lost).toEqual(['no']);
    embed.close();
  });

  it('tells its state to who listens only then, and nobody hears of the one before', async () => {
    const embed = connect();
    frame.load();
    const first: EmbedState[] = [];
    const stop = embed.subscribe((heard) => first.push(heard));
    await eventually(() => {
      expect(frame.heard).toEqual([{ type: 'subscribe' }]);
    });
    frame.say({ type: 'state', state });
    await eventually(() => {
      expect(first).toEqual([state]);
    });
    stop();
    frame.load();
    const second: EmbedState[] = [];
    embed.subscribe((heard) => second.push(heard));
    expect(second).toEqual([]);
    await eventually(() => {
      expect(frame.heard).toEqual([{ type: 'subscribe' }]);
    });
    embed.close();
  });
});

it('the last who listens no more has the frame stop telling', async () => {
  const embed = connect();
  frame.load();
  const [one, other] = [embed.subscribe(() => undefined), embed.subscribe(() => undefined)];
  one();
  other();
  await eventually(() => {
    expect(frame.heard).toEqual([{ type: 'subscribe' }, { type: 'unsubscribe' }]);
  });
  embed.close();
});

it('what waits for an answer when the connection is closed is told so', async () => {
  const embed = connect();
  const waits = embed.set({ invDelta2: 2 });
  embed.close();
  expect(await waits).toEqual([expect.stringContaining('closed before it answered')]);
});
