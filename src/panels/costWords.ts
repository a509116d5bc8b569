/** What is said of time and memory before anything is computed. */
import { formatNumber } from '../plot/format';
import type { Cost } from '../state/runs/cost';

/** What a link asks for, before it is computed. */
export function costWords(cost: Cost): string {
  const several = cost.instances > 1 ? `${cost.instances} instances of finite N, ` : '';
  const of = cost.instances === 0 ? '' : ` (${several}${memoryWords(cost)})`;
  return `This link asks for about ${roughTime(cost.seconds)} of computing on one core${of}.`;
}

/** What the next run costs, before it is asked for. */
export function runCostWords(cost: Cost): string {
  const memory = cost.instances === 0 ? '' : `, ${memoryWords(cost)}`;
  return `About ${roughTime(cost.seconds)} on one core${memory}`;
}

/** Memory of what is computed at finite N. */
export function memoryWords({ instances, megabytes }: Cost): string {
  const most = megabytes < 1 ? 'less than 1 MB' : `up to ${formatNumber(megabytes, 2)} MB`;
  return instances > 1 ? `${most} each` : most;
}

/** "20 seconds", "3 minutes". */
export function roughTime(ofSeconds: number): string {
  const minutes = ofSeconds / 60;
  if (minutes < 1) return about(Math.max(1, ofSeconds), 'second');
  return minutes < 90 ? about(minutes, 'minute') : about(minutes / 60, 'hour');
}

/** One digit: it is no more than an estimate. */
function about(value: number, unit: string): string {
  const rounded = Number(value.toPrecision(1));
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
}
