/** What is said about the parts of a link that could not be taken as they are. */
import type { Notice } from '../store';

/** A field whose value is not allowed, and what stands in its place. */
export function badField(field: string, given: string, allowed: string, used: string): Notice {
  return {
    message: `The link has ${field} = ${shown(given)}, which must be ${allowed}; ${used} is used.`,
    field,
    given,
    allowed,
    used,
  };
}

/** A run of which nothing can be used. */
export function lostRun(field: string, given: string, reason: string): Notice {
  return {
    message: `The link has ${field} = ${shown(given)}, which ${reason}; it is left out.`,
    field,
    given,
  };
}

export function unknownFields(fields: readonly string[]): Notice {
  return { message: `The link has unknown fields, which are left out: ${fields.join(', ')}.` };
}

export function newerVersion(given: string, current: number): Notice {
  return {
    message: `The link was made by a newer version (v = ${given}); what version ${current} knows is shown.`,
    field: 'v',
    given,
  };
}

/** Long nonsense is cut, so that a notice stays readable. */
function shown(text: string): string {
  const most = 60;
  if (text === '') return '(nothing)';
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
