/** Workers that live in the thread of the test: the real protocol over real ports, without threads. */
import { expose } from 'comlink';
import type { WorkerLike } from '../../workers/client/host';
import type { WorkerApi } from '../../workers/protocol/messages';

export class FakeWorker extends EventTarget implements WorkerLike {
  private readonly near: MessagePort;
  private readonly far: MessagePort;
  terminated = false;

  constructor(api: WorkerApi<MessagePort>) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.near = port1;
    this.far = port2;
    expose(api, this.far);
    this.near.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    };
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.terminated) this.near.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.near.close();
    this.far.close();
  }

  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}
