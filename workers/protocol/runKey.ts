/** The identity of a result: the request that made it, as one canonical string. */
import type { JobKind, JobRequest } from './catalogue';

/**
 * The same string for the same kind and request whatever the order of the request's fields, and
 * different ones otherwise. Numbers are written in their shortest form that reads back exactly.
 */
export function runKey<K extends JobKind>(kind: K, request: JobRequest<K>): string {
  return `${kind}:${JSON.stringify(request, sortedFields)}`;
}

function sortedFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
