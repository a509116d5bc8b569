/** A computation that never gives control back would look like this: asked to end, it goes on. */
import { listenForInterruption } from '../../src/cli/interruption';

listenForInterruption(() => {
  process.stdout.write('asked\n');
});
process.stdout.write('ready\n');
setInterval(() => undefined, 1000);
