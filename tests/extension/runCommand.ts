/** A command in this process, as the command line runs it. */
import type { Command, Document } from '../../src/cli/command';

export async function runCommand(
  commands: readonly Command[],
  name: string,
  ...args: readonly string[]
): Promise<Document> {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.plan(args)({
    remark: () => undefined,
    drive: (computation, onStep = () => undefined) => {
      for (;;) {
        const next = computation.next();
        if (next.done) return Promise.resolve(next.value);
        onStep(next.value);
      }
    },
  });
}
