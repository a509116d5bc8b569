/** Computes one cell and writes its result, whole or not at all. */
import { renameSync, writeFileSync } from 'node:fs';
import { documentText } from '../../src/cli/output';
import type { Session } from '../../src/cli/command';
import { driveInSlices } from '../../src/cli/drive';
import { planCell, type Cell } from './cells';

/** Writes `{cell, seconds, remarks, result}` to `file`. Seconds are of one core's time. */
export async function computeCell(cell: Cell, file: string): Promise<void> {
  const remarks: string[] = [];
  const started = process.cpuUsage();
  const result = await planCell(cell)({ remark: (text) => remarks.push(text), drive });
  const { user, system } = process.cpuUsage(started);
  const { text } = documentText({ cell, seconds: (user + system) / 1e6, remarks, result });
  writeWhole(file, text);
}

/** Nobody ever sees a part of the file: a name is given to it when it is complete. */
export function writeWhole(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}

const drive: Session['drive'] = (computation, onStep = () => undefined) =>
  driveInSlices(computation, (step) => {
    onStep(step);
    return true;
  });
