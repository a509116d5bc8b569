/** Where the numbers of the page come from, and how the command line prints them. */
import type { Aging } from '../../state/selectors/aging';
import type { RunParts } from '../../state/settings/launch';
import type { CommandLine, Source } from '../panelData';
import { askedWords, dynamicsCommand, flags, pointSettings } from '../sources';

export function agingSource({ chsck }: RunParts, { request, isSketch, message }: Aging): Source {
  return {
    name: 'N = ∞',
    method: 'CHSCK equations for N = ∞ at two times',
    settings: { ...pointSettings(request.point), ...askedWords(chsck.rows, request) },
    outcome: {
      status: isSketch ? 'a first picture' : 'estimated',
      ...(message !== '' && { message }),
    },
  };
}

export function agingCommand(parts: RunParts, { request }: Aging): CommandLine {
  const { waitingTimes } = request;
  return [
    ...dynamicsCommand(parts, { request }),
    ...(waitingTimes.length === 0 ? [] : flags({ 'waiting-times': waitingTimes })),
  ];
}
