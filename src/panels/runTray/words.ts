/** What the run tray says of one engine of one run. */
import { formatNumber } from '../../plot/format';
import type { DynamicsResult, FlowResult } from '../../state/runs/results';

function seconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} s` : `${Math.round(value)} s`;
}

/** How far it is, how long it takes, and how accurate it is once known. */
export function dynamicsDetail(result: DynamicsResult): string {
  const { summary, samples } = result;
  const reached = `t = ${formatNumber(samples.column('time').at(-1) ?? 0, 3)}`;
  if (result.status === 'done' && summary) {
    const error = summary.errorEstimate;
    return [
      `estimated error: ε ${formatNumber(error.energy, 2)}, m ${formatNumber(error.overlap, 2)}`,
      endOf(summary.reason),
      seconds(result.elapsed),
      summary.method,
      summary.message,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
  return progressDetail(result, reached);
}

export function flowDetail(result: FlowResult): string {
  const { summary, samples } = result;
  const reached = `t = ${formatNumber(samples.column('time').at(-1) ?? 0, 3)}`;
  if (result.status === 'done' && summary)
    return [
      `m(0) = ${formatNumber(summary.initialOverlap, 2)}`,
      endOf(summary.reason),
      `integration error of ε ${formatNumber(summary.errorEstimate.energy, 2)}`,
      seconds(result.elapsed),
      summary.message,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return progressDetail(result, reached);
}

function endOf(reason: 'horizon' | 'stationary' | 'limit'): string {
  switch (reason) {
    case 'horizon':
      return 'reached its end';
    case 'stationary':
      return 'came to rest before its end';
    case 'limit':
      return 'stopped early';
  }
}

function progressDetail(result: DynamicsResult | FlowResult, reached: string): string {
  switch (result.status) {
    case 'waiting':
      return 'waiting for a free worker';
    case 'failed':
      return result.failure?.message ?? 'failed';
    case 'cancelled':
      return `cancelled at ${reached}; what had arrived is kept`;
    default:
      return [
        reached,
        seconds(result.elapsed),
        result.timeLeft === null ? '' : `about ${seconds(result.timeLeft)} left`,
      ]
        .filter((part) => part !== '')
        .join(' · ');
  }
}
