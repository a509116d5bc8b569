/** A queue that is filled by callbacks and emptied by one `for await` loop. */

export class EventQueue<T> implements AsyncIterable<T> {
  private readonly events: T[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  push(event: T): void {
    if (this.ended) return;
    this.events.push(event);
    this.wake();
  }

  /** No more events; those that wait are still given. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  /** No more events, not even those that wait. */
  abandon(): void {
    this.events.length = 0;
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    for (;;) {
      const event = this.events.shift();
      if (event !== undefined) yield event;
      else if (this.ended) return;
      else
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
    }
  }
}
